use serial_runtime::FastSerialize;

type Alias = u32;
const LIMIT: u32 = 5;

#[derive(FastSerialize)]
struct Model {
    #[serial(range(max = LIMIT))]
    field: Alias,
}

fn main() {}
