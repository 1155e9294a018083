use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(length(min = -1))]
    field: String,
}

fn main() {}
