use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
struct Model {
    #[cfg_attr(any(), serde(rename = "x"))]
    field: u8,
}

fn main() {}
