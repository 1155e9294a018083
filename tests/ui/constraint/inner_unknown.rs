use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(inner(lenght(max = 5)))]
    field: Vec<String>,
}

fn main() {}
