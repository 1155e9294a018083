use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    First,
    #[serial(other)]
    Second(u32),
}

fn main() {}
