use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(length(max = "5"))]
    field: String,
}

fn main() {}
