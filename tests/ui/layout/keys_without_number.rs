use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(keys)]
struct User {
    #[serial(key = 1)]
    id: u8,
    name: String,
}

fn main() {}
