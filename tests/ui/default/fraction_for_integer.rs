use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = 1.5)]
    field: u32,
}

fn main() {}
