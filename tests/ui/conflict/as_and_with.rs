use serial_runtime::{FastSerialize, adapters::Hex};

#[derive(FastSerialize)]
struct Model {
    #[serial(with = hex, as = Hex)]
    hash: Vec<u8>,
    #[serial(hex, bytes)]
    key: Vec<u8>,
    #[serial(hex, base64)]
    mac: Vec<u8>,
}

fn main() {}
