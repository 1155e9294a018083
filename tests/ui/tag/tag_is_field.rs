use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(tag = "kind")]
enum Model {
    First {
        #[serial(rename = "kind")]
        sort: u32,
    },
}

fn main() {}
