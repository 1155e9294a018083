use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(repr = "int", rename_all = "lowercase")]
enum Model {
    #[serial(rename = "first")]
    First,
    #[serial(tag_value = 7)]
    Second,
}

fn main() {}
