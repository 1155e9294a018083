use super::{check, reads, refused, writes};
use serial_runtime::{ErrorKind, FastSerialize};

#[derive(FastSerialize, Debug, PartialEq, Default)]
struct Names {
    #[serial(rename = "n")]
    first: u8,
    #[serial(rename = "a key of exactly 32 bytes in all")]
    second: u8,
    #[serial(rename = "quote \" slash / back \\ line \n tilde ~ é 😀")]
    third: u8,
    #[serial(rename = "type")]
    fourth: u8,
    #[serial(rename = "")]
    fifth: u8,
}

const TEXT: &str = r#"{"n":1,"a key of exactly 32 bytes in all":2,"quote \" slash / back \\ line \n tilde ~ é 😀":3,"type":4,"":5}"#;

#[test]
fn fields_go_by_their_wire_names() {
    check(&Names { first: 1, second: 2, third: 3, fourth: 4, fifth: 5 }, TEXT);
}

#[test]
fn the_rust_name_is_unknown_then() {
    refused::<Names>(&TEXT.replace("\"n\"", "\"first\""), ErrorKind::MissingField, "/n");
}

#[test]
fn escaped_keys_are_the_same_keys() {
    let escaped = TEXT.replace("\"n\"", r#""\u006e""#).replace("é", r"\u00e9").replace("😀", r"\ud83d\ude00");
    reads(&escaped, &Names { first: 1, second: 2, third: 3, fourth: 4, fifth: 5 });
}

#[test]
fn paths_are_pointers_in_wire_names() {
    let broken = TEXT.replace(":3,", ":\"x\",");
    refused::<Names>(&broken, ErrorKind::Type, "/quote \" slash ~1 back \\ line \n tilde ~0 é 😀");
    refused::<Names>(&TEXT.replace(":5", ":null"), ErrorKind::Type, "/");
}

#[test]
fn the_schema_has_the_wire_names() {
    let schema = Names::json_schema();
    let required: Vec<_> =
        schema["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(
        required,
        [
            "n",
            "a key of exactly 32 bytes in all",
            "quote \" slash / back \\ line \n tilde ~ é 😀",
            "type",
            ""
        ]
    );
    assert!(schema["properties"]["n"].is_object());
    assert!(schema["properties"].get("first").is_none());
}

macro_rules! long_name {
    ($($model:ident, $name:literal;)*) => {$(
        #[derive(FastSerialize, Debug, PartialEq)]
        struct $model {
            #[serial(rename = $name)]
            field: u8,
        }
    )*};
}

long_name! {
    Bytes31, "1234567890123456789012345678901";
    Bytes33, "123456789012345678901234567890123";
    Bytes300, "123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890";
}

#[test]
fn names_of_every_length_class_have_the_right_header() {
    let digits = |len: usize| (1..=len).map(|i| char::from(b'0' + (i % 10) as u8)).collect::<String>();
    check(&Bytes31 { field: 7 }, &format!(r#"{{"{}":7}}"#, digits(31)));
    check(&Bytes33 { field: 7 }, &format!(r#"{{"{}":7}}"#, digits(33)));
    check(&Bytes300 { field: 7 }, &format!(r#"{{"{}":7}}"#, digits(300)));
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(rename = "Movie")]
struct Film {
    #[serial(rename = "kind")]
    genre: Genre,
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Genre {
    #[serial(rename = "sci-fi")]
    Science,
    #[serial(rename = "lang")]
    Language {
        #[serial(rename = "tag")]
        code: String,
    },
}

#[test]
fn variants_and_their_fields_too() {
    check(&Film { genre: Genre::Science }, r#"{"kind":"sci-fi"}"#);
    check(&Film { genre: Genre::Language { code: "fr".into() } }, r#"{"kind":{"lang":{"tag":"fr"}}}"#);
    refused::<Film>(r#"{"kind":"Science"}"#, ErrorKind::UnknownVariant, "/kind");
    refused::<Film>(r#"{"kind":{"lang":{"code":"fr"}}}"#, ErrorKind::MissingField, "/kind/lang/tag");
}

#[test]
fn a_container_has_its_name_in_schemas_only() {
    assert_eq!(Film::json_schema()["title"], "Movie");
    writes(&vec![Film { genre: Genre::Science }], r#"[{"kind":"sci-fi"}]"#);
    assert_eq!(Vec::<Film>::json_schema()["items"]["$ref"], "#/$defs/Movie");
}
