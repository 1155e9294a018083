use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    #[serial(default)]
    First,
    Second,
}

fn main() {}
