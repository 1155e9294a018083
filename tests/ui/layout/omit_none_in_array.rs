use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array, omit_none)]
struct Model {
    field: Option<u32>,
}

fn main() {}
