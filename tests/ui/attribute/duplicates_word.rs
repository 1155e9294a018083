use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(duplicates = "first")]
struct User {
    name: String,
}

fn main() {}
