use super::{check, refused};
use serial_runtime::{ErrorKind, FastSerialize};

/// The runtime as a framework may pass it on.
mod framework {
    pub mod parts {
        pub use serial_runtime as codec;
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(crate = framework::parts::codec, deny_unknown_fields)]
struct Relative {
    #[serial(length(min = 1, max = 3), pattern = "^[a-z]+$")]
    name: String,
    #[serial(default = 3, range(max = 9))]
    digit: u8,
    kind: Kind,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(crate = crate::attribute::crate_path::framework::parts::codec)]
enum Kind {
    Plain,
    Held { by: Option<String> },
}

#[test]
fn the_expansion_goes_through_the_path() {
    check(
        &Relative { name: "abc".into(), digit: 4, kind: Kind::Plain },
        r#"{"name":"abc","digit":4,"kind":"Plain"}"#,
    );
    check(
        &Relative { name: "a".into(), digit: 3, kind: Kind::Held { by: None } },
        r#"{"name":"a","digit":3,"kind":{"Held":{"by":null}}}"#,
    );
    refused::<Relative>(r#"{"name":"ABC","kind":"Plain"}"#, ErrorKind::Constraint, "/name");
}
