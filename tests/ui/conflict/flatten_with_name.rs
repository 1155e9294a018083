use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Inner {
    x: u8,
}

#[derive(FastSerialize)]
struct Outer {
    #[serial(flatten, rename = "y", default)]
    inner: Inner,
}

fn main() {}
