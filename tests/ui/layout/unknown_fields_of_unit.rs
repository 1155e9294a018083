use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(deny_unknown_fields)]
struct Model;

fn main() {}
