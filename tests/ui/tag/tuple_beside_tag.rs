use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(tag = "t")]
enum Model {
    First(u32, u32),
    Second(u32),
}

fn main() {}
