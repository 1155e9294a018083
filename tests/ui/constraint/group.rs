use serial_runtime::FastSerialize;

#[derive(FastSerialize)]
struct Model {
    #[serial(group(length(min = 8)))]
    unnamed: String,
    #[serial(group("signup"))]
    nothing: String,
    #[serial(group("signup", range(min = 8)))]
    wrong_type: String,
    #[serial(group = "signup")]
    no_list: String,
}

#[derive(FastSerialize)]
enum Choice {
    A {
        #[serial(group("signup", range(min = 8)))]
        first: u8,
    },
}

fn main() {}
