use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(rename = "a" default)]
    field: u32,
}

fn main() {}
