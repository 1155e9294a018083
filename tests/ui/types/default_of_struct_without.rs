use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(default)]
struct User {
    name: String,
}

fn main() {}
