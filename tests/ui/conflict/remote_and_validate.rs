use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(remote = Other, validate = check)]
struct Model {
    id: u8,
}

struct Other {
    id: u8,
}

fn main() {}
