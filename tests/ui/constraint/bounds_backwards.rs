use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(ge = 5, le = 4)]
    number: u8,
    #[serial(gt = 5, ge = 4)]
    twice: u8,
    #[serial(min_items = 2, max_items = 1)]
    list: Vec<bool>,
}

fn main() {}
