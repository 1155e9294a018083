use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = 300)]
    field: u8,
}

fn main() {}
