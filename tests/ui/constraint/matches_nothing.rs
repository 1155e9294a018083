use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    password: String,
    #[serial(matches = pasword)]
    again: String,
    #[serial(matches = same)]
    same: String,
    #[serial(if(Model::is_public))]
    name: String,
}

#[derive(FastSerialize)]
enum Choice {
    A {
        first: u8,
        #[serial(matches = first)]
        second: u8,
    },
}

fn main() {}
