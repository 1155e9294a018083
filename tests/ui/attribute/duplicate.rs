use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(rename = "a", rename = "b")]
    field: u32,
}

fn main() {}
