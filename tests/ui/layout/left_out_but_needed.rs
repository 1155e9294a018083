use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(skip_serializing_if = "Vec::is_empty")]
    field: Vec<u32>,
}

fn main() {}
