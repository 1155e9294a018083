use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model(#[serial(skip_serializing_if = "Option::is_none")] Option<u32>, u32);

fn main() {}
