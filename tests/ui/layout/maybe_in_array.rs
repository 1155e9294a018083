use serial_runtime::{FastSerialize, Maybe};

#[derive(FastSerialize)]
#[serial(array)]
struct Model {
    first: Maybe<u8>,
    second: Option<Option<u8>>,
}

fn main() {}
