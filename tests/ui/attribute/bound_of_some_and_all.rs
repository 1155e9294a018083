use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
#[serial(bound(T: Clone, encode(T: Copy)))]
struct Mixed<T> {
    field: T,
}

#[derive(FastSerialize)]
#[serial(bound(clone(T: Copy)))]
struct Unknown<T> {
    field: T,
}

fn main() {}
