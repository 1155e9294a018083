use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    first: u32,
    #[serial(rename = "first")]
    second: u32,
}

fn main() {}
