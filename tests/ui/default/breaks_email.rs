use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = "nobody", email)]
    field: String,
}

fn main() {}
