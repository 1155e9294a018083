use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(bound = "T Clone")]
struct Model<T> {
    field: T,
}

fn main() {}
