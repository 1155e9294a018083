use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct User {
    #[serial(rename(write = "x"))]
    name: String,
}

fn main() {}
