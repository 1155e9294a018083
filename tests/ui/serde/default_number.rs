use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
struct Model {
    #[serde(default = 5)]
    field: u8,
    #[serde(default = "not a path")]
    other: u8,
}

fn main() {}
