use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(ranme = "title")]
    field: String,
}

fn main() {}
