use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
struct Model {
    #[serde(renam = "x")]
    field: u8,
    #[serde(range(min = 1))]
    other: u8,
}

fn main() {}
