use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(one_of(1, 5, 1))]
    field: u32,
}

fn main() {}
