use serial_runtime::FastSerialize;
use std::collections::BTreeMap;

#[derive(FastSerialize)]
struct Model {
    #[serial(email)]
    field: BTreeMap<String, String>,
}

fn main() {}
