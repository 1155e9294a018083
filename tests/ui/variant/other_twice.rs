use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    #[serial(other)]
    First,
    #[serial(other)]
    Second,
}

fn main() {}
