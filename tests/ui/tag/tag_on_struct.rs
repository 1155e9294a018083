use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(tag = "t")]
struct Model(u32);

#[derive(FastSerialize)]
#[serial(tag = "t", content = "c")]
struct Named {
    t: u32,
}

fn main() {}
