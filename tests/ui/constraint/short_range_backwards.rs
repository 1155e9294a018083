use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(1.5..=0.5))]
    field: f64,
}

fn main() {}
