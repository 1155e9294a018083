use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
union Model {
    field: u32,
}

fn main() {}
