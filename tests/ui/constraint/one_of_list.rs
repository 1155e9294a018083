use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(one_of("a", "b"))]
    field: Vec<String>,
}

fn main() {}
