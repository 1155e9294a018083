use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(tag = "t", rename_all_fields = "camelCase")]
struct Model {
    first: u32,
}

fn main() {}
