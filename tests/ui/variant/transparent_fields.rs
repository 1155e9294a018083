use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Shape {
    #[serial(transparent)]
    Two { x: u8, y: u8 },
    #[serial(transparent)]
    None,
}

fn main() {}
