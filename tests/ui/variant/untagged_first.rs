use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    #[serial(untagged)]
    First(u8),
    Second(String),
}

fn main() {}
