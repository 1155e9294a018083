use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
struct Model {
    #[serde(with = "module")]
    field: u8,
    #[serde(default, serialize_with = "module::serialize")]
    other: u8,
}

fn main() {}
