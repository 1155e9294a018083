use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default)]
    #[serial(default = 5)]
    field: u32,
}

fn main() {}
