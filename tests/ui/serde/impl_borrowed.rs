use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(impl_serde)]
struct Model<'a> {
    field: &'a str,
}

fn main() {}
