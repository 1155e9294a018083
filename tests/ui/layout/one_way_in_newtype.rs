use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Id(#[serial(skip_serializing)] u8);

fn main() {}
