use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(phone)]
    number: u64,
    #[serial(default = "030", phone)]
    phone: String,
    #[serial(default = "a\n", non_control_character)]
    line: String,
    #[serial(default = "ab", does_not_contain = "b")]
    without: String,
}

fn main() {}
