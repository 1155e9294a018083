use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(tag = "v")]
enum Model {
    #[serial(tag_value = 1, rename = "first")]
    First,
}

fn main() {}
