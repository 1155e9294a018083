use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(remote = Other, from = u8)]
struct Model {
    id: u8,
}

struct Other {
    id: u8,
}

fn main() {}
