use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(uuid = "text")]
    uuid: u128,
    #[serial(lax = true)]
    lax: u8,
}

fn main() {}
