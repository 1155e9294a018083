use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(since = 2)]
    name: String,
}

fn main() {}
