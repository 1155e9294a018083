use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model(#[serial(skip_serializing_if = "is_zero")] u32, u32);

fn is_zero(value: &u32) -> bool {
    *value == 0
}

fn main() {}
