use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(rename_al = "camelCase")]
struct Model {
    #[serial(lenght(max = 5), range(max = 5))]
    first: String,
    #[serial(range(min = 5, max = 1), defualt)]
    second: u32,
}

fn main() {}
