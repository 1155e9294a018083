use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(crate = "not a path")]
struct Model {
    field: u32,
}

fn main() {}
