//! `deny_unknown_fields`.

use super::{BY_POSITION, EXACT, alike, differ, differ_in_msgpack};
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(deny_unknown_fields)]
struct Strict {
    a: f64,
    #[serde(alias = "c")]
    b: Option<Inner>,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Inner {
    x: u8,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(deny_unknown_fields)]
enum Variants {
    Struct { a: u8 },
    Tuple(u8, u8),
}

#[test]
fn is_for_the_type_itself() {
    alike(
        &[Strict { a: 0.5, b: Some(Inner { x: 1 }) }],
        &[
            r#"{"a":1}"#,
            r#"{"a":1,"c":null}"#,
            r#"{"a":1,"d":null}"#,
            r#"{"A":1,"a":1}"#,
            r#"{"a":1,"b":{"x":1,"unknown":{"deep":[1,2]}}}"#,
            r#"{"a":1,"b":{"x":1,"unknown":tru}}"#,
            r#"{"a":1,}"#,
        ],
    );
    differ::<Strict>(&[("[1,null]", BY_POSITION)]);
    differ_in_msgpack::<Strict>(&[(r#"{"a":9007199254740993}"#, EXACT)]);
    alike(
        &[Variants::Struct { a: 1 }, Variants::Tuple(1, 2)],
        &[r#"{"Struct":{"a":1,"b":1}}"#, r#"{"Struct":{"a":1}}"#, r#"{"Tuple":[1,2,3]}"#],
    );
}
