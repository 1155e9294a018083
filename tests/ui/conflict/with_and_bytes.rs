use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(with = module, bytes)]
    field: Vec<u8>,
}

fn main() {}
