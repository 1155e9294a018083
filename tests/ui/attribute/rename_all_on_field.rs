use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(rename_all = "camelCase")]
    field: String,
}

fn main() {}
