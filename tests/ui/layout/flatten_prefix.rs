use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Inner {
    a: u8,
}

#[derive(FastSerialize)]
struct Clash {
    x_a: u8,
    #[serial(flatten(prefix = "x_"))]
    inner: Inner,
}

fn main() {}
