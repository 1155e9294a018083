use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(impl_serde)]
    field: u8,
}

fn main() {}
