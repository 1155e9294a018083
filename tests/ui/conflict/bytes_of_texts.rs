use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(bytes)]
    field: Option<Vec<String>>,
}

fn main() {}
