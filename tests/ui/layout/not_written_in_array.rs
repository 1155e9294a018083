use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array)]
struct User {
    #[serial(skip_serializing)]
    id: u8,
    name: String,
}

fn main() {}
