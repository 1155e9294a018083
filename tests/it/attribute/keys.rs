//! `keys` with `key = n`: numbers in MessagePack, names in JSON.

use crate::{
    schema::well_formed,
    support::{in_json, in_msgpack, reads_msgpack, refuses_json, refuses_msgpack, round_trip, unhex},
};
use serial_runtime::{ErrorKind, FastSerialize, UnknownBuf, json, msgpack};

#[derive(FastSerialize, Debug, PartialEq, Clone)]
#[serial(keys, omit_none)]
struct User {
    #[serial(key = 1)]
    id: u64,
    #[serial(key = 200, alias = "title", length(max = 5))]
    name: String,
    #[serial(key = 70000)]
    mail: Option<String>,
    #[serial(key = 0, default = 3)]
    level: u8,
    #[serial(skip)]
    cache: u8,
}

fn user() -> User {
    User { id: 9, name: "ann".into(), mail: Some("m".into()), level: 4, cache: 0 }
}

#[test]
fn numbers_in_messagepack_and_names_in_json() {
    in_json(&user(), r#"{"id":9,"name":"ann","mail":"m","level":4}"#);
    in_msgpack(&user(), "840109ccc8a3616e6ece00011170a16d0004");
    round_trip(&user());
    round_trip(&User { mail: None, ..user() });
}

#[test]
fn in_any_order_and_in_any_form() {
    // As uint8, uint16, uint32, uint64 and int8.
    reads_msgpack("84d00004cd00c8a3616e6ecf0000000000011170a16dcc0109", &user());
    reads_msgpack("83ce0000000004d10001cc09cd00c8a3616e6e", &User { mail: None, ..user() });
    let text = r#"{"title":"ann","level":4,"mail":"m","id":9}"#;
    assert_eq!(json::from_str::<User>(text).unwrap(), user());
}

#[test]
fn what_is_missing_has_its_default() {
    reads_msgpack("820109ccc8a3616e6e", &User { mail: None, level: 3, ..user() });
    refuses_msgpack::<User>("810109", "missing field `200` at byte 0, path /200");
}

#[test]
fn unknown_numbers_are_passed_over() {
    reads_msgpack("8505c00109ffc3ccc8a3616e6ed18000930102c0", &User { mail: None, level: 3, ..user() });
}

#[test]
fn names_are_no_numbers_and_numbers_no_names() {
    for key in ["a26964", "c0", "ca3f800000", "90"] {
        let error = msgpack::from_slice::<User>(&unhex(&format!("81{key}09"))).unwrap_err();
        assert_eq!((error.kind(), error.offset()), (ErrorKind::Type, 1), "{key}");
        assert!(error.message().starts_with("expected an integer: the number of a field, found "), "{error}");
    }
    refuses_json::<User>(
        r#"{"1":9,"200":"ann"}"#,
        "missing field `id` at line 1 column 1 (byte 0), path /id",
    );
    let array = msgpack::from_slice::<User>(&unhex("93010203")).unwrap_err();
    assert_eq!(array.kind(), ErrorKind::Type);
}

#[test]
fn errors_name_the_place() {
    let error = msgpack::from_slice::<User>(&unhex("8201a0ccc8a3616e6e")).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Type, "/1"));
    let error = msgpack::from_slice::<User>(&unhex("820109ccc8a6616e6e616e6e")).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Constraint, "/200"));
    let error = msgpack::from_slice::<User>(&unhex("8301090109ccc8a3616e6e")).unwrap_err();
    assert_eq!((error.kind(), error.offset()), (ErrorKind::Duplicate, 3));
    let report = msgpack::from_slice_report::<User>(&unhex("8201a000a0")).unwrap_err();
    assert_eq!(report.issues().len(), 3, "{report}");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(keys, deny_unknown_fields)]
struct Strict {
    #[serial(key = 1)]
    id: u8,
    #[serial(key = 300)]
    note: Option<u8>,
}

#[test]
fn unknown_numbers_may_be_denied() {
    in_msgpack(&Strict { id: 1, note: None }, "820101cd012cc0");
    refuses_msgpack::<Strict>("8201010203", "unknown field, expected one of `1`, `300` at byte 3, path /2");
    refuses_msgpack::<Strict>("820101ff03", "unknown field, expected one of `1`, `300` at byte 3, path /-1");
    refuses_json::<Strict>(
        r#"{"id":1,"2":3}"#,
        "unknown field `2`, expected one of `id`, `note` at line 1 column 9 (byte 8), path /2",
    );
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(msgpack(keys), unknown = "keep")]
struct Kept {
    #[serial(key = 1)]
    id: u8,
    rest: UnknownBuf,
}

#[test]
fn unknown_numbers_may_be_kept() {
    for bytes in ["83010102930102c0ff01", "8101c0"] {
        let bytes = unhex(bytes);
        if let Ok(value) = msgpack::from_slice::<Kept>(&bytes) {
            assert_eq!(value.rest.len(), 2);
            assert_eq!(msgpack::to_vec(&value).unwrap(), bytes);
        } else {
            assert_eq!(bytes, [0x81, 1, 0xc0]);
        }
    }
    in_json(&json::from_str::<Kept>(r#"{"id":1,"x":[2]}"#).unwrap(), r#"{"id":1,"x":[2]}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(patch(Debug, PartialEq), keys)]
struct Patched {
    #[serial(key = 7)]
    id: u8,
    #[serial(key = 8)]
    note: Option<u8>,
}

#[test]
fn a_patch_has_the_numbers() {
    let mut value = Patched { id: 1, note: Some(2) };
    msgpack::from_slice::<PatchedPatch>(&unhex("8108c0")).unwrap().apply(&mut value).unwrap();
    assert_eq!(value, Patched { id: 1, note: None });
}

#[test]
fn the_schema_is_that_of_json() {
    let schema = User::json_schema();
    let mut names: Vec<_> = schema["properties"].as_object().unwrap().keys().cloned().collect();
    // Their order is up to a feature of serde_json.
    names.sort();
    assert_eq!(names, ["id", "level", "mail", "name", "title"]);
    well_formed::<User>();
}
