use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(inner(range(max = 5)))]
    field: Option<u32>,
}

fn main() {}
