use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(serde)]
#[serde(bound = "T: Trait")]
struct Model<T> {
    field: T,
}

fn main() {}
