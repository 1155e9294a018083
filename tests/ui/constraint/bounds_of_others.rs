use serial_runtime::FastSerialize;
use std::collections::BTreeMap;

#[derive(FastSerialize)]
struct Model {
    #[serial(gt = 5)]
    text: String,
    #[serial(min_items = 1)]
    name: String,
    #[serial(max_properties = 1)]
    list: Vec<bool>,
    #[serial(max_items = 1)]
    map: BTreeMap<String, bool>,
    #[serial(non_empty)]
    number: u8,
    #[serial(le(message = "no"))]
    most: u8,
}

fn main() {}
