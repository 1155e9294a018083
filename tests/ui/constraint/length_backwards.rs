use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(length(10..=1))]
    field: String,
}

fn main() {}
