use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(inner())]
    field: Vec<String>,
}

fn main() {}
