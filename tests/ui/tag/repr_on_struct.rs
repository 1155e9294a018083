use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(repr = "int")]
struct Model {
    x: u8,
}

fn main() {}
