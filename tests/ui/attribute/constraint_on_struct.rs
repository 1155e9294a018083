use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(length(max = 5))]
struct Model {
    field: Vec<u8>,
}

fn main() {}
