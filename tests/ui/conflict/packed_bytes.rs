use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(packed)]
    data: Vec<u8>,
}

fn main() {}
