use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = "too long", length(max = 5))]
    field: String,
}

fn main() {}
