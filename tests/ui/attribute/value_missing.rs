use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(rename)]
    field: u32,
}

fn main() {}
