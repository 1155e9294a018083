use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array)]
struct User {
    #[serial(default = 5, skip_serializing_if = Option::is_none)]
    id: Option<u8>,
}

fn main() {}
