use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(expecting = "a number")]
struct Id(u8);

fn main() {}
