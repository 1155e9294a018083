use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(prefix = "a")]
    number: u8,
    #[serial(suffix(message = "no"))]
    text: String,
    #[serial(default = "b", prefix = "a")]
    other: String,
    #[serial(default = "é", ascii)]
    letters: String,
}

fn main() {}
