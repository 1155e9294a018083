use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(pattern = PATTERN)]
    field: String,
}

fn main() {}
