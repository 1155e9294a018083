use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(from = u8, try_from = u16)]
struct Model(u8);

fn main() {}
