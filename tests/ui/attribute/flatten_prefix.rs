use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Inner {
    a: u8,
}

#[derive(FastSerialize)]
struct Outer {
    #[serial(flatten(suffix = "_x"))]
    one: Inner,
    #[serial(flatten(prefix = "x_"))]
    map: std::collections::BTreeMap<String, u8>,
    #[serial(flatten, with = module)]
    two: Inner,
}

fn main() {}
