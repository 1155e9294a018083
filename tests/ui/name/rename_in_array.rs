use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array)]
struct Model {
    #[serial(rename = "name")]
    field: u32,
}

fn main() {}
