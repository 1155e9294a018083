use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model<'a> {
    #[serial(borrow = 3)]
    field: &'a str,
}

fn main() {}
