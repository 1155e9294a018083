use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array)]
struct User {
    #[serial(key = 1, skip)]
    cache: u8,
    id: u8,
}

fn main() {}
