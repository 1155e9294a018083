use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(alias = "field")]
    field: u32,
}

fn main() {}
