use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct User {
    #[serial(json(skip))]
    name: String,
}

fn main() {}
