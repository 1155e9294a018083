use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = "medium", one_of("low", "high"))]
    field: String,
}

fn main() {}
