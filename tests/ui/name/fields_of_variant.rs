use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
enum Model {
    First {
        first: u32,
        #[serial(rename = "first")]
        second: u32,
    },
}

fn main() {}
