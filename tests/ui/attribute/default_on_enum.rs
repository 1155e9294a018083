use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(default)]
enum Choice {
    A { x: u8 },
}

fn main() {}
