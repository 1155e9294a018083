use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(array)]
enum Model {
    First { field: u32 },
}

fn main() {}
