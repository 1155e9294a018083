use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(skip, bytes)]
    field: Vec<u8>,
}

fn main() {}
