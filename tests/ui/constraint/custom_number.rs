use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(custom = 5)]
    field: u32,
}

fn main() {}
