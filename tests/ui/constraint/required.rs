use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(required)]
    number: u8,
    #[serial(required, default)]
    maybe: Option<u8>,
}

fn main() {}
