use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = 3, multiple_of = 2)]
    field: u32,
}

fn main() {}
