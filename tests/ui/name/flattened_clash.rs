use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Inner {
    id: u8,
}

#[derive(FastSerialize)]
struct Outer {
    id: u8,
    #[serial(flatten)]
    inner: Inner,
}

fn main() {}
