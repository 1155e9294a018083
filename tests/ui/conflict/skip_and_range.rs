use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(skip, range(max = 5))]
    field: u32,
}

fn main() {}
