use serial_runtime::FastSerialize;

macro_rules! model {
    ($name:ident, $ty:ty) => {
        #[derive(FastSerialize)]
        struct $name {
            #[serial(length(max = 5))]
            field: Option<$ty>,
        }
    };
}

model!(Model, u32);

fn main() {}
