use serial_runtime::FastSerialize;

#[derive(FastSerialize, Clone)]
#[serial(from = u8, into = u8, rename_all = "camelCase")]
struct Model {
    first_name: String,
}

fn main() {}
