use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = "white", pattern = "^#[0-9A-Fa-f]{6}$")]
    field: String,
}

fn main() {}
