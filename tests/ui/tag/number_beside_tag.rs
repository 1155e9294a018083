use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(tag = "type")]
enum Model {
    First(u32),
}

fn main() {}
