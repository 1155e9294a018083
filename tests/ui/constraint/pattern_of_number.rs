use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(pattern = "a")]
    field: u32,
}

fn main() {}
