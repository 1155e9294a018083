use super::refused;
use serial_runtime::{ErrorKind, FastSerialize, Maybe, Patchable, json, msgpack};
use std::time::Duration;

/// A user.
#[derive(FastSerialize, Clone, Debug, PartialEq)]
#[serial(patch(Debug, Clone, PartialEq), rename_all = "camelCase", validate = User::consistent)]
pub struct User {
    /// What they are called.
    #[serial(length(min = 1, max = 10))]
    pub full_name: String,
    #[serial(range(max = 150), custom = not_thirteen)]
    age: Option<u8>,
    #[serial(default = 3)]
    level: u8,
    #[serial(hex, length(max = 2))]
    hash: Vec<u8>,
    #[serial(with = millis)]
    idle: Duration,
    #[serial(bytes)]
    key: [u8; 2],
    #[serial(patch)]
    address: Address,
    #[serial(skip)]
    cache: u32,
}

#[derive(FastSerialize, Clone, Debug, PartialEq)]
#[serial(patch(Debug, Clone, PartialEq))]
struct Address {
    #[serial(length(min = 2))]
    city: String,
    street: Option<String>,
}

mod millis {
    use std::time::Duration;
    pub fn encode(value: &Duration) -> u64 {
        value.as_millis() as u64
    }
    pub fn decode(millis: u64) -> Result<Duration, std::convert::Infallible> {
        Ok(Duration::from_millis(millis))
    }
}

fn not_thirteen(age: &Option<u8>) -> Result<(), &'static str> {
    if *age == Some(13) { Err("not thirteen") } else { Ok(()) }
}

impl User {
    fn consistent(&self) -> Result<(), &'static str> {
        if self.level > 9 && self.age.is_none() { Err("a high level needs an age") } else { Ok(()) }
    }
}

fn user() -> User {
    User {
        full_name: "Ann".into(),
        age: Some(30),
        level: 5,
        hash: vec![1],
        idle: Duration::from_millis(7),
        key: [1, 2],
        address: Address { city: "Bonn".into(), street: Some("Ring".into()) },
        cache: 9,
    }
}

/// Both formats change the user alike.
#[track_caller]
fn changed(text: &str, expected: &User) {
    let patch: UserPatch = json::from_str(text).unwrap();
    assert_eq!(json::to_string(&patch).unwrap(), text);
    let mut value = user();
    patch.apply(&mut value).unwrap();
    assert_eq!(value, *expected);
    let packed = crate::conformance::document::Document::json(text).to_msgpack();
    let mut value = user();
    msgpack::from_slice::<UserPatch>(&packed).unwrap().apply(&mut value).unwrap();
    assert_eq!(value, *expected);
}

#[test]
fn what_is_missing_stays() {
    changed("{}", &user());
    changed(r#"{"fullName":"Bea"}"#, &User { full_name: "Bea".into(), ..user() });
    changed(
        r#"{"hash":"beef","idle":8}"#,
        &User { hash: vec![0xbe, 0xef], idle: Duration::from_millis(8), ..user() },
    );
}

#[test]
fn null_clears_or_resets() {
    changed(r#"{"age":null,"level":null}"#, &User { age: None, level: 3, ..user() });
    refused::<UserPatch>(r#"{"fullName":null}"#, ErrorKind::Type, "/fullName");
}

#[test]
fn patches_go_inside() {
    let address = Address { city: "Bonn".into(), street: None };
    changed(r#"{"address":{"street":null}}"#, &User { address, ..user() });
}

#[test]
fn rules_are_held_while_decoding() {
    refused::<UserPatch>(r#"{"fullName":""}"#, ErrorKind::Constraint, "/fullName");
    refused::<UserPatch>(r#"{"age":151}"#, ErrorKind::Constraint, "/age");
    refused::<UserPatch>(r#"{"address":{"city":"x"}}"#, ErrorKind::Constraint, "/address/city");
}

/// The patch is refused at these places, and nothing has changed.
#[track_caller]
fn refuses(patch: UserPatch, paths: &[&str]) {
    let mut value = user();
    let report = patch.apply(&mut value).unwrap_err();
    assert_eq!(report.issues().iter().map(|issue| issue.path.as_str()).collect::<Vec<_>>(), paths);
    assert_eq!(value, user());
}

#[test]
fn where_a_rule_is_broken_nothing_changes() {
    let name = Some("Bea".to_owned());
    refuses(UserPatch { full_name: name.clone(), age: Maybe::Value(13), ..UserPatch::default() }, &["/age"]);
    refuses(
        UserPatch {
            full_name: name.clone(),
            level: Maybe::Value(10),
            age: Maybe::Null,
            ..UserPatch::default()
        },
        &[""],
    );
    let address = AddressPatch { city: Some("x".into()), street: Maybe::Null };
    refuses(
        UserPatch { full_name: Some(String::new()), address: Some(address), ..UserPatch::default() },
        &["/fullName", "/address/city"],
    );
    refuses(UserPatch { level: Maybe::Null, hash: Some(vec![1, 2, 3]), ..UserPatch::default() }, &["/hash"]);
}

#[test]
fn what_is_not_touched_is_not_held_to_rules() {
    let mut value = User { age: Some(13), ..user() };
    UserPatch { key: Some([3, 4]), ..UserPatch::default() }.apply(&mut value).unwrap();
    assert_eq!(value, User { age: Some(13), key: [3, 4], ..user() });
}

#[test]
fn the_schema_requires_nothing() {
    let schema = UserPatch::json_schema();
    assert!(schema["required"].is_null());
    assert_eq!(schema["properties"]["fullName"]["maxLength"], 10);
    assert_eq!(schema["properties"]["age"]["type"], serde_json::json!(["integer", "null"]));
    assert_eq!(schema["description"], "What is to change in a `User`.");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(patch(Debug, PartialEq), deny_unknown_fields)]
struct Generic<T> {
    item: Option<T>,
    list: Vec<T>,
}

#[test]
fn generics_are_patched_too() {
    let patch: GenericPatch<u16> = json::from_str(r#"{"item":4}"#).unwrap();
    let mut value = Generic { item: None, list: vec![1] };
    patch.apply(&mut value).unwrap();
    assert_eq!(value, Generic { item: Some(4), list: vec![1] });
    refused::<GenericPatch<u16>>(r#"{"other":4}"#, ErrorKind::UnknownField, "/other");
    let _: <Generic<u8> as Patchable>::Patch = GenericPatch::default();
}
