use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
struct Model {
    #[serde(rename = "x")]
    #[serial(!default)]
    field: u8,
}

fn main() {}
