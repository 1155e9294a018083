use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default, length(min = 1))]
    field: Vec<u32>,
}

fn main() {}
