use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default, range(min = 1))]
    field: u32,
}

fn main() {}
