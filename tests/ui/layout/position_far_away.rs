use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array)]
struct User {
    #[serial(key = 1024)]
    id: u8,
}

fn main() {}
