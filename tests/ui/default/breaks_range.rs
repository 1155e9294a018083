use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = 0, range(min = 1, max = 512))]
    field: u32,
}

fn main() {}
