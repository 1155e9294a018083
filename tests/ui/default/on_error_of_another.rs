use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(default = 7, on_error = "default")]
    level: u8,
}

fn main() {}
