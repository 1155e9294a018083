use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(time = "unx")]
    made: std::time::SystemTime,
    #[serial(float = nul)]
    ratio: f64,
    #[serial(with(items = module))]
    list: Vec<u8>,
    #[serial(hex = true)]
    hash: Vec<u8>,
}

fn main() {}
