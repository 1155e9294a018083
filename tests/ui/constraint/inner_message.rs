use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(inner(email, message = "no address"))]
    field: Vec<String>,
}

fn main() {}
