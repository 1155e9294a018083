use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(exclusive_min = 1.0, max = 1.0))]
    field: f64,
}

fn main() {}
