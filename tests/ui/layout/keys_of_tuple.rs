use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(keys)]
struct Pair(#[serial(key = 1)] u8, #[serial(key = 2)] u8);

fn main() {}
