use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(example)]
    field: u8,
}

fn main() {}
