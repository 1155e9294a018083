use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(msgpack(rename_all = "lowercase"))]
enum Choice {
    AB,
    Ab,
}

fn main() {}
