use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(content = "c")]
enum Model {
    First(u32),
}

fn main() {}
