use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    #[serial(rename_all = "camelCase")]
    First,
}

fn main() {}
