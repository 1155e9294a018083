use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = 1e39)]
    field: f32,
}

fn main() {}
