use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array, unknown = "keep")]
struct User {
    id: u8,
}

fn main() {}
