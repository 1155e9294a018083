use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct User {
    #[serial(json(json(rename = "x")))]
    name: String,
}

fn main() {}
