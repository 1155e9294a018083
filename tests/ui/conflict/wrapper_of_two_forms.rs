use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Blob {
    #[serial(msgpack(bytes, hex))]
    data: [u8; 4],
}

fn main() {}
