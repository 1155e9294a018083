use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(getter = get)]
    id: u8,
}

fn main() {}
