//! `skip_serializing` and `skip_deserializing`.

use super::{check, reads, refused, writes};
use crate::schema::well_formed;
use serde_json::json;
use serial_runtime::{ErrorKind, FastSerialize};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Account {
    name: String,
    /// Neither written to logs nor to clients.
    #[serial(skip_serializing, length(min = 3))]
    password: String,
    #[serial(skip_deserializing, default = 7)]
    id: u64,
    #[serial(encode(skip))]
    hint: Option<String>,
    #[serial(decode(skip))]
    made: u8,
}

fn account() -> Account {
    Account { name: "ann".into(), password: "secret".into(), id: 7, hint: None, made: 0 }
}

#[test]
fn each_goes_one_way() {
    writes(&Account { id: 9, made: 1, ..account() }, r#"{"name":"ann","id":9,"made":1}"#);
    reads(r#"{"name":"ann","password":"secret"}"#, &account());
    reads(
        r#"{"hint":"h","password":"secret","name":"ann"}"#,
        &Account { hint: Some("h".into()), ..account() },
    );
}

#[test]
fn what_is_not_read_is_unknown() {
    refused::<Account>(r#"{"name":"ann","password":"secret","id":9}"#, ErrorKind::UnknownField, "/id");
    refused::<Account>(r#"{"name":"ann"}"#, ErrorKind::MissingField, "/password");
    refused::<Account>(r#"{"name":"ann","password":"pw"}"#, ErrorKind::Constraint, "/password");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Lenient {
    #[serial(skip_deserializing)]
    count: u8,
    #[serial(skip_serializing, skip_deserializing)]
    never: u8,
}

#[test]
fn where_names_may_be_unknown_it_is_passed_over() {
    writes(&Lenient { count: 3, never: 4 }, r#"{"count":3}"#);
    reads(r#"{"count":3,"never":4}"#, &Lenient { count: 0, never: 0 });
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Shape {
    Dot {
        x: u8,
        #[serial(skip_serializing, default)]
        y: u8,
        #[serial(skip_deserializing)]
        z: u8,
    },
}

#[test]
fn in_variants_too() {
    writes(&Shape::Dot { x: 1, y: 2, z: 3 }, r#"{"Dot":{"x":1,"z":3}}"#);
    reads(r#"{"Dot":{"x":1,"y":2,"z":3}}"#, &Shape::Dot { x: 1, y: 2, z: 0 });
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Part {
    #[serial(skip_serializing, default)]
    inward: u8,
    #[serial(skip_deserializing)]
    outward: u8,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Around {
    #[serial(flatten)]
    part: Part,
    id: u8,
}

#[test]
fn among_the_entries_of_another_struct_too() {
    let value = Around { part: Part { inward: 1, outward: 2 }, id: 3 };
    writes(&value, r#"{"outward":2,"id":3}"#);
    reads(r#"{"inward":1,"outward":2,"id":3}"#, &Around { part: Part { inward: 1, outward: 0 }, id: 3 });
}

#[test]
fn a_patch_is_read() {
    #[derive(FastSerialize, Debug, PartialEq)]
    #[serial(patch)]
    struct User {
        #[serial(skip_deserializing)]
        id: u8,
        #[serial(skip_serializing)]
        password: String,
    }
    let mut user = User { id: 1, password: "a".into() };
    let patch: UserPatch = serial_runtime::json::from_str(r#"{"id":2,"password":"b"}"#).unwrap();
    patch.apply(&mut user).unwrap();
    assert_eq!(user, User { id: 1, password: "b".into() });
}

#[test]
fn reading_over_a_value_puts_the_default_there() {
    let mut value = Account { id: 1, made: 2, ..account() };
    serial_runtime::json::decode_into(&mut value, br#"{"name":"ann","password":"secret"}"#).unwrap();
    assert_eq!(value, account());
    check(&Lenient { count: 0, never: 0 }, r#"{"count":0}"#);
}

#[test]
fn each_schema_has_what_goes_its_way() {
    let schema = Account::json_schema();
    let mut names: Vec<_> = schema["properties"].as_object().unwrap().keys().collect();
    // Their order is up to a feature of serde_json.
    names.sort();
    assert_eq!(names, ["hint", "name", "password"]);
    assert_eq!(schema["properties"]["password"]["writeOnly"], true);
    assert_eq!(schema["required"], json!(["name", "password"]));
    well_formed::<Account>();
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let written = settings.into_generator().into_root_schema_for::<Account>().to_value();
    let mut names: Vec<_> = written["properties"].as_object().unwrap().keys().collect();
    names.sort();
    assert_eq!(names, ["id", "made", "name"]);
    assert_eq!(written["properties"]["id"]["readOnly"], true);
    assert_eq!(written["required"], json!(["name", "id", "made"]));
}
