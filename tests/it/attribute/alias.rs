use super::{reads, refused, writes};
use serial_runtime::{DecodeOptions, ErrorKind, FastSerialize, json};

#[derive(FastSerialize, Debug, PartialEq)]
struct Clip {
    #[serial(alias = "name", alias = "heading")]
    title: String,
    #[serial(rename = "len", alias = "duration")]
    seconds: Option<u32>,
    #[serial(alias = "k", default)]
    kind: Kind,
}

#[derive(FastSerialize, Debug, PartialEq, Default)]
enum Kind {
    #[default]
    #[serial(alias = "brief", alias = "tiny")]
    Short,
    #[serial(alias = "Lengthy")]
    Long { hours: u8 },
}

fn clip(title: &str, seconds: Option<u32>) -> Clip {
    Clip { title: title.into(), seconds, kind: Kind::Short }
}

#[test]
fn every_name_is_read() {
    for name in ["title", "name", "heading"] {
        reads(&format!(r#"{{"{name}":"t"}}"#), &clip("t", None));
        reads(&format!(r#"{{"{name}":"t","duration":5,"k":"tiny"}}"#), &clip("t", Some(5)));
        reads(&format!(r#"{{"kind":"brief","len":5,"{name}":"t"}}"#), &clip("t", Some(5)));
    }
}

#[test]
fn the_first_name_is_written() {
    writes(&clip("t", Some(5)), r#"{"title":"t","len":5,"kind":"Short"}"#);
    writes(&Kind::Long { hours: 2 }, r#"{"Long":{"hours":2}}"#);
}

#[test]
fn two_names_of_one_field_are_a_duplicate() {
    refused::<Clip>(r#"{"title":"t","name":"u"}"#, ErrorKind::Duplicate, "/name");
    refused::<Clip>(r#"{"name":"t","heading":"u"}"#, ErrorKind::Duplicate, "/heading");
    refused::<Clip>(r#"{"title":"t","duration":1,"len":null}"#, ErrorKind::Duplicate, "/len");
    let last = DecodeOptions { last_duplicate_wins: true, ..Default::default() };
    let read: Clip = json::from_slice_with(br#"{"title":"t","name":"u"}"#, &last).unwrap();
    assert_eq!(read, clip("u", None));
}

#[test]
fn an_error_names_the_field_as_the_document_does() {
    refused::<Clip>(r#"{"heading":5}"#, ErrorKind::Type, "/heading");
    refused::<Clip>(r#"{}"#, ErrorKind::MissingField, "/title");
}

#[test]
fn variants_have_them_too() {
    for name in ["Short", "brief", "tiny"] {
        reads(&format!("\"{name}\""), &Kind::Short);
    }
    reads(r#"{"Lengthy":{"hours":3}}"#, &Kind::Long { hours: 3 });
    refused::<Kind>(r#""huge""#, ErrorKind::UnknownVariant, "");
}

#[test]
fn the_schema_accepts_one_of_the_names() {
    let schema = Clip::json_schema();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for accepted in [r#"{"title":"t"}"#, r#"{"name":"t","duration":1}"#, r#"{"heading":"t","k":"tiny"}"#] {
        assert!(validator.is_valid(&serde_json::from_str(accepted).unwrap()), "{accepted}");
    }
    for refused in
        ["{}", r#"{"title":"t","name":"t"}"#, r#"{"title":"t","len":1,"duration":1}"#, r#"{"name":5}"#]
    {
        assert!(!validator.is_valid(&serde_json::from_str(refused).unwrap()), "{refused}");
    }
}
