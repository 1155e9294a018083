use serial_runtime::FastSerialize;

#[derive(FastSerialize, Default)]
#[serial(default)]
struct Id(u8);

fn main() {}
