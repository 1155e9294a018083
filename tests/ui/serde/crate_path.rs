use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
#[serde(crate = "other::serde")]
struct Model {
    field: u8,
}

fn main() {}
