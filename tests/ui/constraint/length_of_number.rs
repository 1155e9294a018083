use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(length(max = 5))]
    field: u32,
}

fn main() {}
