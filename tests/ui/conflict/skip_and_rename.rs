use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(skip, rename = "name")]
    field: u32,
}

fn main() {}
