use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(bytes)]
    field: u32,
}

fn main() {}
