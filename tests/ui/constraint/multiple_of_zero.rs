use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(multiple_of = 0)]
    field: u32,
}

fn main() {}
