use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(deny_unknown_fields)]
enum Model {
    First,
    Second,
}

fn main() {}
