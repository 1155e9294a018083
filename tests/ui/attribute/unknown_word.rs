use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(unknown = "drop")]
struct Model {
    field: u32,
}

fn main() {}
