use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model(#[serial(rename = "value")] u32);

fn main() {}
