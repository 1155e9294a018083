use serial_runtime::FastSerialize;

struct Limits;

#[derive(FastSerialize)]
#[serial(context = Limits, patch)]
struct Model {
    #[serial(range(max = 1))]
    field: u32,
}

fn main() {}
