use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model(#[serial(alias = "first")] u32, u32);

fn main() {}
