use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(pattern = "^[a-z$")]
    field: String,
}

fn main() {}
