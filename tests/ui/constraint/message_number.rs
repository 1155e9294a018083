use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(email(message = 5))]
    field: String,
}

fn main() {}
