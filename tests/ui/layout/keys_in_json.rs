use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(json(keys))]
struct User {
    #[serial(key = 1)]
    id: u8,
}

fn main() {}
