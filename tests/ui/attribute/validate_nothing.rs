use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(validate(message = "no"), validate = 5)]
struct Model {
    field: u32,
}

fn main() {}
