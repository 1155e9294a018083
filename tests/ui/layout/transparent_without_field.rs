use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(transparent)]
struct Model {
    #[serial(skip)]
    field: u32,
}

fn main() {}
