use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(length(max = 5, chars))]
    field: Vec<u8>,
}

fn main() {}
