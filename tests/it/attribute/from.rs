use super::{check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize, json};

/// What stands on the wire.
#[derive(FastSerialize, Debug, PartialEq, serde::Serialize)]
struct Raw {
    celsius: f64,
}

#[derive(FastSerialize, Clone, Debug, PartialEq, serde::Serialize)]
#[serial(from = Raw, into = Raw)]
#[serde(into = "RawSerde")]
struct Kelvin {
    #[serial(custom = warm)]
    opaque: WithSerde,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize)]
struct WithSerde {
    kelvin: f64,
}

#[derive(serde::Serialize)]
struct RawSerde {
    celsius: f64,
}

fn warm(value: &WithSerde) -> Result<(), &'static str> {
    if value.kelvin < 0.0 { Err("colder than anything can be") } else { Ok(()) }
}

impl From<Raw> for Kelvin {
    fn from(raw: Raw) -> Self {
        Self { opaque: WithSerde { kelvin: raw.celsius + 273.0 } }
    }
}

impl From<Kelvin> for Raw {
    fn from(value: Kelvin) -> Self {
        Self { celsius: value.opaque.kelvin - 273.0 }
    }
}

impl From<Kelvin> for RawSerde {
    fn from(value: Kelvin) -> Self {
        Self { celsius: value.opaque.kelvin - 273.0 }
    }
}

fn kelvin(kelvin: f64) -> Kelvin {
    Kelvin { opaque: WithSerde { kelvin } }
}

#[test]
fn another_type_stands_on_the_wire() {
    super::like_serde(&kelvin(274.5));
    assert_eq!(Kelvin::json_schema()["properties"]["celsius"]["type"], "number");
}

#[test]
fn rules_of_fields_are_held_after_the_conversion() {
    refused::<Kelvin>(r#"{"celsius":-300}"#, ErrorKind::Constraint, "/opaque");
    assert_eq!(json::from_slice_unvalidated::<Kelvin>(br#"{"celsius":-274}"#).unwrap(), kelvin(-1.0));
    assert!(kelvin(-1.0).validate().is_err());
}

#[derive(FastSerialize, Clone, Debug, PartialEq)]
#[serial(try_from = "String", into = "String")]
enum Parity {
    Even(Box<Opaque2>),
    Odd,
}

#[derive(Clone, Debug, PartialEq)]
struct Opaque2;

impl TryFrom<String> for Parity {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_str() {
            "even" => Ok(Self::Even(Box::new(Opaque2))),
            "odd" => Ok(Self::Odd),
            other => Err(format!("expected `even` or `odd`, found {other:?}")),
        }
    }
}

impl From<Parity> for String {
    fn from(parity: Parity) -> Self {
        match parity {
            Parity::Even(_) => "even".into(),
            Parity::Odd => "odd".into(),
        }
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Holder {
    parity: Parity,
    list: Vec<Parity>,
    perhaps: Option<Parity>,
}

#[test]
fn a_conversion_may_refuse() {
    let value = Holder { parity: Parity::Odd, list: vec![Parity::Even(Box::new(Opaque2))], perhaps: None };
    let text = r#"{"parity":"odd","list":["even"],"perhaps":null}"#;
    check(&value, text);
    refused::<Holder>(&text.replace("even", "both"), ErrorKind::Custom, "/list/0");
    refused::<Holder>(r#"{"list":[]}"#, ErrorKind::MissingField, "/parity");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(from = Older)]
struct Newer {
    #[serial(range(max = 200))]
    first: u8,
    second: u8,
}

#[derive(FastSerialize)]
struct Older {
    both: (u8, u8),
}

impl From<Older> for Newer {
    fn from(older: Older) -> Self {
        Self { first: older.both.0, second: older.both.1 }
    }
}

#[test]
fn one_way_leaves_the_other_to_the_fields() {
    let value = Newer { first: 1, second: 2 };
    super::writes(&value, r#"{"first":1,"second":2}"#);
    reads(r#"{"both":[1,2]}"#, &value);
    refused::<Newer>(r#"{"both":[201,2]}"#, ErrorKind::Constraint, "/first");
}

#[derive(FastSerialize, Clone, Debug, PartialEq)]
#[serial(into = Vec<T>, from = Option<T>)]
struct Generic<T: Clone>(Option<T>);

impl<T: Clone> From<Generic<T>> for Vec<T> {
    fn from(value: Generic<T>) -> Self {
        value.0.into_iter().collect()
    }
}

impl<T: Clone> From<Option<T>> for Generic<T> {
    fn from(value: Option<T>) -> Self {
        Self(value)
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Around {
    inner: Generic<u16>,
}

#[test]
fn generics_convert_too() {
    super::writes(&Around { inner: Generic(Some(1)) }, r#"{"inner":[1]}"#);
    reads(r#"{"inner":1}"#, &Around { inner: Generic(Some(1)) });
    reads("{}", &Around { inner: Generic(None) });
}
