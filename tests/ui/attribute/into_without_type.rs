use serial_runtime::FastSerialize;

#[derive(FastSerialize, Clone)]
#[serial(into)]
struct Model {
    field: u8,
}

fn main() {}
