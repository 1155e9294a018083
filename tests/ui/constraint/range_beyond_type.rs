use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(max = 300))]
    field: u8,
}

fn main() {}
