use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(keys(email))]
    field: Vec<String>,
}

fn main() {}
