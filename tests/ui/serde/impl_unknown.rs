use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(impl_serde(Serialise))]
struct Model {
    field: u8,
}

fn main() {}
