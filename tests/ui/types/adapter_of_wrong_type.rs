use serial_runtime::{FastSerialize, adapters::Seconds};

#[derive(FastSerialize)]
struct Model {
    #[serial(as = Seconds)]
    timeout: Option<std::time::Duration>,
}

fn main() {}
