use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
#[serde(remote = "other::Model")]
struct Model {
    #[serde(getter = "other::Model::field")]
    field: u8,
}

fn main() {}
