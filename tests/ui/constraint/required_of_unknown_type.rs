use serial_runtime::FastSerialize;

type Number = u8;

#[derive(FastSerialize)]
struct Model {
    #[serial(required)]
    number: Number,
}

fn main() {}
