use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct User {
    #[serial(rename(serialize = "name", deserialize = "first"))]
    first_name: String,
    name: String,
}

fn main() {}
