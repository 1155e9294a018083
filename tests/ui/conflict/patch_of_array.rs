use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(patch, array)]
struct Positions {
    first: u8,
}

#[derive(FastSerialize)]
struct Outer {
    #[serial(patch)]
    inner: Inner,
}

#[derive(FastSerialize)]
#[serial(patch)]
struct Inner {
    #[serial(patch)]
    perhaps: Option<Positions>,
    #[serial(serialize_with = shout)]
    text: String,
}

fn main() {}
