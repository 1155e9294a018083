use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(min = 1), range(max = 5))]
    field: u32,
}

fn main() {}
