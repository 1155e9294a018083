use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(array)]
    field: Vec<u32>,
}

fn main() {}
