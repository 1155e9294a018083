use super::{accepts, refuses, schema_of_field};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug)]
struct Link {
    #[serial(url)]
    v: Box<str>,
}

#[test]
fn urls() {
    for value in [
        "https://example.org/",
        "http://a.b:8080/p/q?x=1&y=%20#f",
        "urn:isbn:0451450523",
        "mailto:a@example.org",
        "http://[::1]/",
    ] {
        accepts::<Link>(&format!("\"{value}\""));
    }
}

#[test]
fn no_urls() {
    for value in [
        "",
        "example.org",
        "/path",
        "//host/path",
        "http://a b/",
        "http://example.org/%zz",
        "1http://x",
        "http://é.org/",
    ] {
        refuses::<Link>(&format!("\"{value}\""), "url");
    }
}

#[test]
fn the_schema_names_the_format() {
    assert_eq!(schema_of_field::<Link>()["format"], "uri");
}
