use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(uppercase)]
    uppercase: u8,
}

fn main() {}
