use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct User {
    #[serial(json(length(max = 3)))]
    name: String,
}

fn main() {}
