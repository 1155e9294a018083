use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(exclusive_min = 1, exclusive_max = 2))]
    field: i32,
}

fn main() {}
