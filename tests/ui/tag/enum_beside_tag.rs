use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(tag = "type")]
enum Outer {
    Inner(Inner),
}

#[derive(FastSerialize)]
enum Inner {
    One { a: u8 },
}

fn main() {}
