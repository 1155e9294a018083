use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(ext = 128)]
    value: Value,
}

struct Value;

fn main() {}
