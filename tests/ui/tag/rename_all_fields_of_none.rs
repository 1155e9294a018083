use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(rename_all_fields = "camelCase")]
enum Model {
    First(u32),
}

fn main() {}
