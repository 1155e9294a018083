use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(deserialize_with)]
    field: u8,
}

fn main() {}
