//! Lines of `serial-derive/PEERS.md` that no other test is about: what is said there of other stacks holds here.

use crate::support::{in_json, in_msgpack, round_trip};
use serde_json::json as value;
use serial_runtime::{
    Decode, Describe, ErrorKind, FastSerialize, Value,
    describe::{Body, Type},
    json, msgpack,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
};

/// The document is refused in both formats, for the same reason and in the same place.
#[track_caller]
fn refused<T: for<'de> Decode<'de> + Debug>(document: &serde_json::Value, kind: ErrorKind, path: &str) {
    let text = serde_json::to_vec(document).unwrap();
    let error = json::from_slice::<T>(&text).unwrap_err();
    assert_eq!((error.kind(), error.path()), (kind, path), "{error}");
    let error = msgpack::from_slice::<T>(&rmp_serde::to_vec(document).unwrap()).unwrap_err();
    assert_eq!((error.kind(), error.path()), (kind, path), "MessagePack: {error}");
}

/// `gt`, `multiple_of`, `pattern`, lengths: on numbers, texts, bytes, lists, sets and dicts, and on what is in them.
#[test]
fn constraints_are_for_every_kind_of_value() {
    #[derive(FastSerialize, Debug, PartialEq)]
    struct Held {
        #[serial(ge = 1, lt = 9, multiple_of = 2)]
        int: i64,
        #[serial(gt = 0.0, le = 1.0)]
        float: f64,
        #[serial(pattern = "b", min_length = 2, max_length = 3)]
        text: String,
        #[serial(max_length = 2)]
        bytes: Vec<u8>,
        #[serial(min_length = 1, inner(max_length = 1))]
        list: Vec<String>,
        #[serial(max_length = 2)]
        set: BTreeSet<u8>,
        #[serial(min_length = 1, keys(max_length = 2), values(ge = 0))]
        dict: BTreeMap<String, i8>,
    }
    let sample = value!({
        "int": 8, "float": 1.0, "text": "abc", "bytes": "AQI=", "list": ["a"], "set": [1, 2], "dict": {"k": 0},
    });
    let held: Held = json::from_str(&sample.to_string()).unwrap();
    round_trip(&held);
    for (field, wrong, place) in [
        ("int", value!(0), "/int"),
        ("int", value!(7), "/int"),
        ("int", value!(10), "/int"),
        ("float", value!(1.5), "/float"),
        ("text", value!("acc"), "/text"),
        ("text", value!("b"), "/text"),
        ("list", value!([]), "/list"),
        ("list", value!(["a", "ab"]), "/list/1"),
        ("set", value!([1, 2, 3]), "/set"),
        ("dict", value!({}), "/dict"),
        ("dict", value!({"abc": 1}), "/dict/abc"),
        ("dict", value!({"k": -1}), "/dict/k"),
    ] {
        let mut document = sample.clone();
        document[field] = wrong;
        // MessagePack has bytes of its own.
        let text = document.to_string();
        let error = json::from_str::<Held>(&text).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Constraint, place), "{error}");
        let loose: Held = json::from_slice_unvalidated(text.as_bytes()).unwrap();
        let error = msgpack::from_slice::<Held>(&msgpack::to_vec(&loose).unwrap()).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Constraint, place), "{error}");
    }
    let long = Held { bytes: vec![0; 3], ..held };
    assert_eq!(json::from_slice::<Held>(&json::to_vec(&long).unwrap()).unwrap_err().path(), "/bytes");
    assert_eq!(msgpack::from_slice::<Held>(&msgpack::to_vec(&long).unwrap()).unwrap_err().path(), "/bytes");
}

/// Instants are the extension of MessagePack; what says nothing of its place is text, as is an instant that keeps its offset.
#[test]
fn naive_times_are_text_in_both_formats() {
    let text = "2024-05-31T12:30:00";
    let packed = format!("b3{}", crate::support::hex(text.as_bytes()));
    let civil: jiff::civil::DateTime = text.parse().unwrap();
    in_json(&civil, &format!("{text:?}"));
    in_msgpack(&civil, &packed);
    in_msgpack(&text.parse::<chrono::NaiveDateTime>().unwrap(), &packed);
    in_msgpack(&time::macros::datetime!(2024-05-31 12:30), &packed);
    in_msgpack(&time::macros::datetime!(2024-05-31 12:30 UTC), "d6ff6659c2c8");
    in_msgpack(&"2024-05-31T12:30:00Z".parse::<jiff::Timestamp>().unwrap(), "d6ff6659c2c8");
    let away = "2024-05-31T12:30:00+02:00";
    in_msgpack(
        &away.parse::<chrono::DateTime<chrono::FixedOffset>>().unwrap(),
        &format!("b9{}", crate::support::hex(away.as_bytes())),
    );
}

/// Flags are an integer that is converted.
#[test]
fn flags_are_the_integer() {
    #[derive(FastSerialize, Debug, PartialEq, Clone)]
    #[serial(try_from = u8, into = u8)]
    struct Flags {
        bold: bool,
        italic: bool,
    }
    impl TryFrom<u8> for Flags {
        type Error = &'static str;
        fn try_from(bits: u8) -> Result<Self, Self::Error> {
            if bits > 3 {
                return Err("expected no other flags than 1 and 2");
            }
            Ok(Self { bold: bits & 1 != 0, italic: bits & 2 != 0 })
        }
    }
    impl From<Flags> for u8 {
        fn from(flags: Flags) -> Self {
            Self::from(flags.bold) | Self::from(flags.italic) << 1
        }
    }
    let flags = Flags { bold: true, italic: true };
    in_json(&flags, "3");
    in_msgpack(&flags, "03");
    refused::<Flags>(&value!(4), ErrorKind::Custom, "");
    assert_eq!(Flags::json_schema()["maximum"], 255);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Everything {
    #[serial(title = "A number", example = 4, gt = 0, le = 9, multiple_of = 2)]
    number: i64,
    #[serial(ge = 0.5, lt = 2.5)]
    ratio: f64,
    #[serial(length(min = 1, max = 5), pattern = "^a")]
    text: Option<String>,
    #[serial(default)]
    bytes: Vec<u8>,
    id: uuid::Uuid,
    pair: (u8, bool),
    #[serial(min_items = 1, max_items = 2)]
    set: BTreeSet<u8>,
    #[serial(min_properties = 1, max_properties = 2)]
    map: BTreeMap<i8, Shape>,
    kind: Kind,
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Kind {
    A,
    B,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "kind")]
enum Shape {
    Dot { x: u8 },
    Line { to: Option<Box<Shape>> },
}

/// The keywords that msgspec's schemas have.
#[test]
fn schemas_have_the_keywords() {
    fn collect(schema: &serde_json::Value, found: &mut BTreeSet<String>) {
        match schema {
            serde_json::Value::Object(members) => {
                for (name, member) in members {
                    found.insert(name.clone());
                    collect(member, found);
                }
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
            _ => {}
        }
    }
    let schema = Everything::json_schema();
    let mut found = BTreeSet::new();
    collect(&schema, &mut found);
    for keyword in [
        "title",
        "examples",
        "type",
        "format",
        "enum",
        "const",
        "anyOf",
        "items",
        "prefixItems",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minLength",
        "maxLength",
        "pattern",
        "contentEncoding",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "properties",
        "required",
        "additionalProperties",
        "propertyNames",
        "minProperties",
        "maxProperties",
        "default",
        "$ref",
        "$defs",
        "discriminator",
    ] {
        assert!(found.contains(keyword), "{keyword}: {schema:#}");
    }
    crate::schema::well_formed::<Everything>();
}

/// `structs.fields` and `inspect.type_info`.
#[test]
fn a_type_can_be_looked_at() {
    let Type::Model(model) = Everything::TYPE else { panic!("a model") };
    let Body::Struct(fields) = &model().body else { panic!("a struct") };
    let names: Vec<_> = fields.fields.iter().map(|field| (field.name, field.is_required())).collect();
    assert_eq!(names[..4], [("number", true), ("ratio", true), ("text", false), ("bytes", false)]);
    assert!(matches!((fields.fields[2].ty)(), Type::Option(inner) if matches!(inner(), Type::Str)));
}

/// `Any`, `NewType`, `Generic`: they need no word.
#[test]
fn dynamic_values_newtypes_and_type_parameters() {
    #[derive(FastSerialize, Debug, PartialEq)]
    struct Id(u32);
    #[derive(FastSerialize, Debug, PartialEq)]
    struct Page<T> {
        id: Id,
        any: Value,
        items: Vec<T>,
    }
    let page = Page {
        id: Id(7),
        any: Value::from(vec![Value::from("x"), Value::Null]),
        items: vec![Some(0.5), None],
    };
    in_json(&page, r#"{"id":7,"any":["x",null],"items":[0.5,null]}"#);
    round_trip(&page);
    refused::<Page<u16>>(&value!({"id": 7, "any": {}, "items": [1, "x"]}), ErrorKind::Type, "/items/1");
}
