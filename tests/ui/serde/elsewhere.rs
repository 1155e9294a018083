use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
#[serde(flatten)]
struct Model {
    #[serde(deny_unknown_fields)]
    field: u8,
}

fn main() {}
