use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    #[serial(tag_value = 1)]
    First,
    #[serial(alias = true)]
    Second,
}

fn main() {}
