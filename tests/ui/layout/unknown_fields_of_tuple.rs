use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(deny_unknown_fields)]
struct Model(u32, u32);

fn main() {}
