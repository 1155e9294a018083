use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct User {
    #[serial(skip_serializing, default, skip_serializing_if = String::is_empty)]
    name: String,
}

fn main() {}
