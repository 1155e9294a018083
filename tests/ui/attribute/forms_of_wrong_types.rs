use serial_runtime::FastSerialize;
use std::collections::BTreeMap;

#[derive(FastSerialize)]
struct Model {
    #[serial(base64)]
    base64: bool,
    #[serial(base64url)]
    base64url: Vec<u32>,
    #[serial(hex)]
    hex: BTreeMap<String, u64>,
    #[serial(js_safe)]
    js_safe: Option<String>,
    #[serial(float = "text")]
    float: u64,
    #[serial(uuid = "hex")]
    uuid: u128,
    #[serial(time = "unix")]
    time: u64,
    #[serial(naive = "utc")]
    naive: String,
}

fn main() {}
