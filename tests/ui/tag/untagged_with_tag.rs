use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(untagged, tag = "t", rename_all = "lowercase")]
enum Model {
    First(u8),
    #[serial(rename = "second")]
    Second(String),
}

fn main() {}
