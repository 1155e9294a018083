use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(untagged)]
struct Model {
    x: u8,
}

fn main() {}
