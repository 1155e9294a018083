use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(rename_all = "camelCase")]
struct Model {
    some_name: u32,
    #[allow(non_snake_case)]
    someName: u32,
}

fn main() {}
