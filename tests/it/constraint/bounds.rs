//! One bound under a name of its own, as msgspec, pydantic and serde_valid have them.

use super::{accepts, refuses, schema_of_field};
use serde_json::json;
use serial_runtime::FastSerialize;
use std::collections::BTreeMap;

#[derive(FastSerialize, Debug)]
struct Included {
    #[serial(ge = -1, le(MOST, message = "too much", code = "most"))]
    v: Option<i16>,
}

const MOST: i16 = 5;

#[derive(FastSerialize, Debug)]
struct Excluded {
    #[serial(gt = 0, lt = 1.5, multiple_of(0.25, code = "quarters"))]
    v: f64,
}

#[test]
fn of_numbers() {
    for value in ["-1", "5", "null"] {
        accepts::<Included>(value);
    }
    refuses::<Included>("-2", "range");
    refuses::<Included>("6", "most");
    for value in ["0.25", "1.25"] {
        accepts::<Excluded>(value);
    }
    for value in ["0", "1.5"] {
        refuses::<Excluded>(value, "range");
    }
    refuses::<Excluded>("0.3", "quarters");
    let schema = schema_of_field::<Excluded>();
    assert_eq!(
        schema,
        json!({ "type": "number", "exclusiveMinimum": 0.0, "exclusiveMaximum": 1.5, "multipleOf": 0.25 })
    );
}

#[derive(FastSerialize, Debug)]
struct Text {
    #[serial(min_length = 2, max_length = 3)]
    v: String,
}

#[derive(FastSerialize, Debug)]
struct Filled {
    #[serial(non_empty(message = "say something"))]
    v: Option<String>,
}

#[derive(FastSerialize, Debug)]
struct Items {
    #[serial(min_items = 1, max_items(2, code = "few"), inner(non_empty))]
    v: Vec<String>,
}

#[derive(FastSerialize, Debug)]
struct Properties {
    #[serial(min_properties = 1, max_properties = 2)]
    v: BTreeMap<String, u8>,
}

#[test]
fn of_lengths() {
    accepts::<Text>(r#""äö""#);
    refuses::<Text>(r#""a""#, "length");
    refuses::<Text>(r#""abcd""#, "length");
    accepts::<Filled>(r#"" ""#);
    accepts::<Filled>("null");
    refuses::<Filled>(r#""""#, "length");
    accepts::<Items>(r#"["a","b"]"#);
    refuses::<Items>("[]", "length");
    refuses::<Items>(r#"["a","b","c"]"#, "few");
    super::refuses_at::<Items>(r#"["a",""]"#, "length", "/v/1");
    accepts::<Properties>(r#"{"a":1}"#);
    refuses::<Properties>("{}", "length");
    refuses::<Properties>(r#"{"a":1,"b":2,"c":3}"#, "length");
    assert_eq!(schema_of_field::<Properties>()["maxProperties"], 2);
}
