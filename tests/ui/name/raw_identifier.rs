use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    r#type: u32,
    #[serial(rename = "type")]
    kind: u32,
}

fn main() {}
