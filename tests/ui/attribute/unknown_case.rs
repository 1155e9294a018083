use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(rename_all = "camelcase")]
struct Model {
    field: u32,
}

fn main() {}
