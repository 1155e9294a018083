use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(skip, with = module)]
    field: u32,
}

fn main() {}
