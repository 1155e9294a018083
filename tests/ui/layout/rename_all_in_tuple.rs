use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(rename_all = "camelCase")]
struct Model(u32, u32);

fn main() {}
