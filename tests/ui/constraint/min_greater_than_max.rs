use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(min = 5, max = 1))]
    field: i32,
}

fn main() {}
