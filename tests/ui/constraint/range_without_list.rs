use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range = 5)]
    field: u32,
}

fn main() {}
