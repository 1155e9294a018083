use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(url)]
    url: u8,
    #[serial(ip)]
    ip: u8,
    #[serial(ipv4)]
    ipv4: u8,
    #[serial(ipv6)]
    ipv6: u8,
    #[serial(credit_card)]
    credit_card: u64,
    #[serial(alphanumeric)]
    alphanumeric: bool,
    #[serial(contains = "a")]
    contains: u8,
}

fn main() {}
