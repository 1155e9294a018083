use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(transparent)]
struct Model {
    first: u32,
    second: u32,
}

fn main() {}
