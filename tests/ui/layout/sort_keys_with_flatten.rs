use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(sort_keys)]
struct Video {
    #[serial(flatten)]
    size: Size,
}

#[derive(FastSerialize)]
struct Size {
    width: u8,
}

fn main() {}
