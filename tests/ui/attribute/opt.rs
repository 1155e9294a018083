use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(opt = "speed")]
struct Word {
    list: Vec<u8>,
}

#[derive(FastSerialize)]
#[serial(opt)]
struct Alone {
    list: Vec<u8>,
}

#[derive(FastSerialize)]
struct Field {
    #[serial(opt = "size")]
    list: Vec<u8>,
}

fn main() {}
