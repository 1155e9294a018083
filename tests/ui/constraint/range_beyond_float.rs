use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(max = 1e39))]
    field: f32,
}

fn main() {}
