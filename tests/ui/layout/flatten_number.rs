use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Outer {
    #[serial(flatten)]
    inner: u8,
}

fn main() {}
