use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(rename_all_fields = "camelCase")]
struct Model {
    field: u8,
}

fn main() {}
