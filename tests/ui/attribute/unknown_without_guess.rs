use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(flatten)]
    field: String,
}

fn main() {}
