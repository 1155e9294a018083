use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(one_of("a", 5))]
    field: u32,
}

fn main() {}
