use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(pattern = "a")]
    field: Vec<String>,
}

fn main() {}
