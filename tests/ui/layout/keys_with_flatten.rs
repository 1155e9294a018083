use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(keys)]
struct User {
    #[serial(key = 1)]
    id: u8,
    #[serial(flatten)]
    size: Size,
}

#[derive(FastSerialize)]
struct Size {
    width: u8,
}

fn main() {}
