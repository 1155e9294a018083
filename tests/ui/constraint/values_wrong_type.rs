use serial_runtime::FastSerialize;
use std::collections::BTreeMap;

#[derive(FastSerialize)]
struct Model {
    #[serial(values(length(max = 5)))]
    field: BTreeMap<String, u32>,
}

fn main() {}
