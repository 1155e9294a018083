use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(one_of())]
    field: u32,
}

fn main() {}
