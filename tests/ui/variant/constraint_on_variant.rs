use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    #[serial(range(max = 5))]
    First(u32),
}

fn main() {}
