use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = -1)]
    field: Option<u64>,
}

fn main() {}
