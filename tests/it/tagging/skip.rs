//! Variants that are not on the wire, and functions between a variant and its wire form.

use super::{agrees, check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize, json, msgpack};
use std::collections::BTreeMap;

/// Neither `Encode` nor anything else.
#[derive(Debug, PartialEq)]
struct Local(std::thread::ThreadId);

#[derive(FastSerialize, Debug, PartialEq)]
enum External {
    Known(u8),
    #[serial(skip)]
    Local(Local),
    #[serial(skip_serializing)]
    Old,
    #[serial(skip_deserializing)]
    New,
}

fn local() -> Local {
    Local(std::thread::current().id())
}

#[test]
fn what_is_skipped_is_not_on_the_wire() {
    check(&External::Known(1), r#"{"Known":1}"#);
    let error = json::to_string(&vec![External::Known(1), External::Local(local())]).unwrap_err();
    assert_eq!(error.to_string(), "the variant `Local` is not on the wire, path /1");
    assert!(msgpack::to_vec(&External::Local(local())).is_err());
    refused::<External>(r#""Local""#, ErrorKind::UnknownVariant, "");
    refused::<External>(r#"{"Local":1}"#, ErrorKind::UnknownVariant, "/Local");
    reads(r#""Old""#, &External::Old);
    assert!(json::to_string(&External::Old).is_err());
    assert_eq!(json::to_string(&External::New).unwrap(), r#""New""#);
    refused::<External>(r#""New""#, ErrorKind::UnknownVariant, "");
    assert!(External::Local(local()).validate().is_ok());
    agrees::<External>(&[
        (r#"{"Known":1}"#, true),
        (r#""Old""#, true),
        (r#""New""#, false),
        (r#"{"Local":1}"#, false),
    ]);
}

#[derive(FastSerialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serial(repr = "int")]
enum Number {
    One = 1,
    #[serial(skip)]
    Two,
    Three,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t")]
enum Internal {
    Known {
        x: u8,
    },
    #[serial(skip)]
    Local(Local),
    #[serial(untagged)]
    Text(String),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(untagged)]
enum Untagged {
    #[serial(skip)]
    Local(Local),
    #[serial(skip_deserializing)]
    Never(u8),
    Small(u8),
    Text(String),
}

#[test]
fn under_every_representation() {
    check(&Number::Three, "3");
    refused::<Number>("2", ErrorKind::UnknownVariant, "");
    assert!(json::to_string(&Number::Two).is_err());
    assert!(json::to_string(&BTreeMap::from([(Number::Two, 1)])).is_err());
    check(&Internal::Known { x: 1 }, r#"{"t":"Known","x":1}"#);
    check(&Internal::Text("a".into()), r#""a""#);
    refused::<Internal>(r#"{"t":"Local"}"#, ErrorKind::UnknownVariant, "/t");
    assert!(json::to_string(&Internal::Local(local())).is_err());
    check(&Untagged::Small(1), "1");
    check(&Untagged::Text("a".into()), r#""a""#);
    assert_eq!(json::to_string(&Untagged::Never(2)).unwrap(), "2");
    assert!(json::to_string(&Untagged::Local(local())).is_err());
    agrees::<Number>(&[("1", true), ("2", false), ("3", true)]);
    agrees::<Untagged>(&[("1", true), ("\"a\"", true), ("null", false)]);
}

mod hex {
    pub fn encode(value: &u32) -> String {
        format!("{value:x}")
    }

    pub fn decode(text: String) -> Result<u32, std::num::ParseIntError> {
        u32::from_str_radix(&text, 16)
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Color {
    #[serial(with = hex)]
    Hex(u32),
    #[serial(serialize_with = "hex::encode", deserialize_with = "hex::decode")]
    Text(u32),
    Plain(u32),
}

#[test]
fn functions_make_the_payload() {
    check(&Color::Hex(255), r#"{"Hex":"ff"}"#);
    check(&Color::Text(255), r#"{"Text":"ff"}"#);
    check(&Color::Plain(255), r#"{"Plain":255}"#);
    refused::<Color>(r#"{"Hex":"xyz"}"#, ErrorKind::Custom, "/Hex");
}
