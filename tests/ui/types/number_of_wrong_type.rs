use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Price {
    #[serial(as = serial_runtime::adapters::Number)]
    price: String,
}

fn main() {}
