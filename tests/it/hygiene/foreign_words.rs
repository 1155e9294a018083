//! The user's own `Error`, `Write`, `Read`, `Serializer`, `Encode`, .. and `type Result<T>`.

#![allow(dead_code, reason = "only their names matter")]

struct Error;
struct Write;
struct Read;
struct Serializer;
struct Encode;
struct Decode;
struct Validate;
struct Describe;
struct Reader;
struct Writer;
struct Slot;
struct Key;
struct Lead;
struct Violations;
struct Rule;
type Result<T> = core::result::Result<T, Error>;

#[derive(serial_runtime::FastSerialize, Debug, PartialEq)]
pub struct Model {
    #[serial(default = 1, range(min = 1), custom = fine)]
    number: u32,
    list: Vec<String>,
}

#[derive(serial_runtime::FastSerialize, Debug, PartialEq)]
pub enum Choice {
    Error(u8),
    Result { value: u8 },
}

fn fine(_: &u32) -> core::result::Result<(), String> {
    Ok(())
}

fn used(result: Result<Serializer>) -> bool {
    result.is_ok()
}

#[test]
fn works() {
    assert!(used(Ok(Serializer)));
    super::round_trip(&Model { number: 1, list: vec![] }, r#"{"number":1,"list":[]}"#);
    super::round_trip(&Choice::Error(1), r#"{"Error":1}"#);
    super::round_trip(&Choice::Result { value: 1 }, r#"{"Result":{"value":1}}"#);
}
