use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array)]
struct Model {
    #[serial(skip_serializing_if = Option::is_none)]
    first: Option<u32>,
    second: u32,
}

fn main() {}
