use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(packed)]
    names: Vec<String>,
}

fn main() {}
