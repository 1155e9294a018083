use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(pattern = "^(?=a)")]
    field: String,
}

fn main() {}
