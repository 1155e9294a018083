use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(tag = "t", content = "t")]
enum Model {
    First(u32),
}

fn main() {}
