use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(max = 5))]
    field: String,
}

fn main() {}
