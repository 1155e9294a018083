use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(unknown = "keep", deny_unknown_fields)]
struct Model {
    field: u32,
}

fn main() {}
