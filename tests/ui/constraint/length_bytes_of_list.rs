use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(length(max = 5, bytes))]
    field: Vec<String>,
}

fn main() {}
