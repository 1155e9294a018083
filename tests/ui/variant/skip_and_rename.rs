use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    First,
    #[serial(skip, rename = "second", skip_serializing)]
    Second,
}

fn main() {}
