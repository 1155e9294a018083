use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array)]
struct Model {
    #[serial(skip_serializing_if = is_zero)]
    first: u32,
    second: u32,
}

fn is_zero(value: &u32) -> bool {
    *value == 0
}

fn main() {}
