use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(repr = "u8")]
enum Model {
    First,
}

fn main() {}
