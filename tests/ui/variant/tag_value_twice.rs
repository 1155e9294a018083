use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(tag = "v")]
enum Model {
    #[serial(tag_value = 1)]
    First,
    #[serial(tag_value = 2, alias = 1)]
    Second,
    #[serial(tag_value = "Fourth")]
    Third,
    Fourth,
}

fn main() {}
