use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array)]
struct Model;

fn main() {}
