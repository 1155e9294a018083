use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    #[serial(transparent)]
    First(u32),
}

fn main() {}
