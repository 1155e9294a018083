use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model(#[serial(default)] u32);

fn main() {}
