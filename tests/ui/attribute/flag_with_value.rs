use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(skip = true)]
    field: u32,
}

fn main() {}
