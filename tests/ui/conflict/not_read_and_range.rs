use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct User {
    #[serial(skip_deserializing, alias = "age", range(max = 9))]
    years: u8,
}

fn main() {}
