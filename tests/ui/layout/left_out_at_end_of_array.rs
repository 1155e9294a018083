use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array)]
struct Model {
    first: u32,
    #[serial(skip_serializing_if = "Option::is_none")]
    second: Option<u32>,
}

fn main() {}
