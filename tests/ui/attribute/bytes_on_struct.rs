use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(bytes)]
struct Model {
    field: Vec<u8>,
}

fn main() {}
