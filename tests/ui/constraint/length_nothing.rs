use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(length(bytes))]
    field: String,
}

fn main() {}
