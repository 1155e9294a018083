use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serde(rename = "x")]
    #[serial(!rename)]
    field: u8,
}

fn main() {}
