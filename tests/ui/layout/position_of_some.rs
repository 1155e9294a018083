use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array)]
struct User {
    #[serial(key = 1)]
    id: u8,
    name: String,
}

fn main() {}
