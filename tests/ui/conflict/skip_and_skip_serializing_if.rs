use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(skip, skip_serializing_if = "Option::is_none")]
    field: Option<u32>,
}

fn main() {}
