use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(untagged)]
enum Model {
    Float(f64),
    Integer(u8),
    Text(String),
    Name(String),
    Point { x: u8, y: u8 },
    Place { x: u8, y: u8 },
}

fn main() {}
