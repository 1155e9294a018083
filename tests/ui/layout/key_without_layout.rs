use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct User {
    #[serial(key = 1)]
    id: u8,
}

fn main() {}
