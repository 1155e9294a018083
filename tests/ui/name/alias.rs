use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    first: u32,
    #[serial(alias = "first")]
    second: u32,
}

fn main() {}
