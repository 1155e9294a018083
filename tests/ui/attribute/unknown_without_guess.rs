use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(zigzag)]
    field: String,
}

fn main() {}
