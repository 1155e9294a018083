use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(skip_serializing_if = 5)]
    field: Option<u32>,
}

fn main() {}
