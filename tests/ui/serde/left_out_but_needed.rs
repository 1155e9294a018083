use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
struct Model {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    field: Vec<u8>,
}

fn main() {}
