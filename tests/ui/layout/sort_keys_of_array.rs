use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array, sort_keys, duplicates = "last")]
struct Point {
    x: u8,
}

fn main() {}
