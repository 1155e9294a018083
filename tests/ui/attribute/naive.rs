use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Seen {
    #[serial(naive = "local")]
    at: std::time::SystemTime,
}

fn main() {}
