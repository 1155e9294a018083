use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(1..=5, max = 6))]
    field: u32,
}

fn main() {}
