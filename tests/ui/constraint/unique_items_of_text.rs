use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(unique_items)]
    field: String,
}

fn main() {}
