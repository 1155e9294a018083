use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(max_depth = "8")]
struct Text {
    list: Vec<u8>,
}

#[derive(FastSerialize)]
struct Field {
    #[serial(max_depth = 8)]
    list: Vec<u8>,
}

fn main() {}
