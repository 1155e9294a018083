use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(lt = 5)]
    lt: String,
    #[serial(min_length = 1)]
    min_length: u8,
    #[serial(max_length = 1)]
    max_length: bool,
    #[serial(min_properties = 1)]
    min_properties: Vec<u8>,
}

fn main() {}
