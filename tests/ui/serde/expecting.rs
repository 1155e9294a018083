use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
#[serde(expecting = "a model")]
struct Model {
    field: u8,
}

fn main() {}
