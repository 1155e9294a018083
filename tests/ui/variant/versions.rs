use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Codec {
    #[serial(since = 4, until = 2)]
    Never,
    #[serial(since = "2")]
    Text,
}

fn main() {}
