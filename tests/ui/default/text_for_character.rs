use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = "x")]
    field: char,
}

fn main() {}
