use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array, transparent)]
struct Model {
    field: u32,
}

fn main() {}
