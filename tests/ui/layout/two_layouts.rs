use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array, keys)]
struct User {
    #[serial(key = 1)]
    id: u8,
}

fn main() {}
