use serial_runtime::FastSerialize;
use std::collections::HashMap;

#[derive(FastSerialize)]
struct Model {
    #[serial(inner(range(max = 5)))]
    field: HashMap<String, u32>,
}

fn main() {}
