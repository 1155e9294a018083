use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial]
    field: u32,
}

fn main() {}
