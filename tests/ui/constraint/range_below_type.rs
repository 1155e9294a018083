use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(min = -1))]
    field: Option<u32>,
}

fn main() {}
