use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    First,
    #[serial(other)]
    Second { name: String },
}

fn main() {}
