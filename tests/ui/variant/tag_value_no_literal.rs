use serial_runtime::FastSerialize;

const ONE: i32 = 1;

#[derive(FastSerialize)]
#[serial(tag = "v")]
enum Model {
    #[serial(tag_value = ONE)]
    First,
    #[serial(tag_value = 1.5)]
    Second,
}

fn main() {}
