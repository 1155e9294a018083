use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range())]
    field: u32,
}

fn main() {}
