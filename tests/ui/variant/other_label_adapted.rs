use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    First,
    #[serial(other)]
    Second(#[serial(length(max = 3))] String),
}

fn main() {}
