use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model<'a> {
    #[serial(trim)]
    number: u8,
    #[serial(lowercase)]
    text: &'a str,
}

fn main() {}
