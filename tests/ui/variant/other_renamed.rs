use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    First,
    #[serial(other, rename = "second")]
    Second,
}

fn main() {}
