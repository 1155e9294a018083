use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(schema(inlined), title = 5)]
struct Model {
    #[serial(schema(extend(unit = "ms")))]
    length: u32,
    #[serial(deprecated = true, examples = 1)]
    old: u32,
    #[serial(description = "a", description = "b")]
    twice: u32,
}

fn main() {}
