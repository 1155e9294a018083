use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(decimal_places = 2)]
    whole: u8,
    #[serial(max_digits = 0)]
    none: f64,
    #[serial(max_digits = MOST)]
    constant: f64,
    #[serial(finite)]
    integer: u8,
    #[serial(finite)]
    list: Vec<f64>,
    #[serial(default = 1000, max_digits = 3)]
    long: u32,
}

const MOST: u32 = 1;

fn main() {}
