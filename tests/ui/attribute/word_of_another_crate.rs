use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(minimum = 1)]
    field: u32,
}

fn main() {}
