use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(email = "a@b.c")]
    field: String,
}

fn main() {}
