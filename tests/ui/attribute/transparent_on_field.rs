use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(transparent)]
    field: u8,
}

fn main() {}
