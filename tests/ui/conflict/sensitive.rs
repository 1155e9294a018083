use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Inner {
    field: u32,
}

#[derive(FastSerialize)]
#[serial(sensitive)]
struct Model {
    #[serial(skip, sensitive)]
    cache: u32,
    #[serial(flatten, sensitive)]
    inner: Inner,
    #[serial(sensitive = true)]
    value: u32,
}

fn main() {}
