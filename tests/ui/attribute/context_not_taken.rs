use serial_runtime::FastSerialize;

struct Limits;

#[derive(FastSerialize)]
#[serial(context = Limits)]
struct Model {
    #[serial(custom = small)]
    field: u32,
}

fn small(_: &u32) -> Result<(), String> {
    Ok(())
}

fn main() {}
