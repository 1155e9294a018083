use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(max = 0.5))]
    field: u32,
}

fn main() {}
