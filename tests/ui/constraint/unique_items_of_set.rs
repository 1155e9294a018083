use serial_runtime::FastSerialize;
use std::collections::HashSet;

#[derive(FastSerialize)]
struct Model {
    #[serial(unique_items)]
    field: HashSet<u32>,
}

fn main() {}
