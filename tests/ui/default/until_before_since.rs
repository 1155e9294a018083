use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(since = 2, until = 2, default)]
    name: String,
}

fn main() {}
