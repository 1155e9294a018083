use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Inner {
    x: u8,
}

#[derive(FastSerialize)]
#[serial(array)]
struct Outer {
    #[serial(flatten)]
    inner: Inner,
}

fn main() {}
