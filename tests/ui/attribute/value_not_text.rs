use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(rename = 5)]
    field: u32,
}

fn main() {}
