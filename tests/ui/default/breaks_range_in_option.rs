use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = 2, range(0.0..=1.0))]
    field: Option<f64>,
}

fn main() {}
