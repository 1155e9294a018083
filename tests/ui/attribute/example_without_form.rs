use serial_runtime::FastSerialize;

struct Unknown;

#[derive(FastSerialize)]
struct Model {
    #[serial(example = Unknown)]
    field: u32,
}

fn main() {}
