use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
#[serde(remote = "other::")]
struct Model {
    field: u8,
}

fn main() {}
