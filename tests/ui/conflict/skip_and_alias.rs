use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(skip, alias = "name")]
    field: u32,
}

fn main() {}
