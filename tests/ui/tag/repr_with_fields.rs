use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(repr = "int")]
enum Model {
    First,
    Second { x: u8 },
}

fn main() {}
