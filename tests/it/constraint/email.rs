use super::{accepts, refuses, schema_of_field};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug)]
struct Mail {
    #[serial(email)]
    v: Option<String>,
}

#[test]
fn addresses() {
    for value in [
        "a@example.org",
        "first.last+tag@sub.example.co",
        "x_y-z@example.museum",
        "!#$%&'*+/=?^`{|}~@example.org",
    ] {
        accepts::<Mail>(&format!("\"{value}\""));
    }
    accepts::<Mail>("null");
}

#[test]
fn no_addresses() {
    for value in [
        "",
        "a",
        "@",
        "a@",
        "@example.org",
        "a b@example.org",
        "a@example..org",
        "a@-example.org",
        ".a@example.org",
        "a@b@example.org",
    ] {
        refuses::<Mail>(&format!("\"{value}\""), "email");
    }
}

#[test]
fn the_schema_names_the_format() {
    assert_eq!(schema_of_field::<Mail>()["format"], "email");
}
