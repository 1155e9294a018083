use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    First,
    #[serial(rename = "First")]
    Second,
}

fn main() {}
