use serial_runtime::{ErrorKind, FastSerialize, json, msgpack};
use std::{borrow::Cow, collections::BTreeMap};

#[derive(FastSerialize, Debug, PartialEq)]
struct View<'a> {
    title: &'a str,
    body: Cow<'a, str>,
    tags: Vec<&'a str>,
    names: BTreeMap<&'a str, Cow<'a, str>>,
    note: Option<&'a str>,
}

const TEXT: &str = r#"{"title":"t","body":"b","tags":["x","y"],"names":{"k":"v"},"note":"n"}"#;

fn points_into(text: &str, input: &[u8]) -> bool {
    input.as_ptr_range().contains(&text.as_ptr())
}

#[test]
fn texts_point_into_the_input() {
    let input = String::from(TEXT);
    let view: View<'_> = json::from_str(&input).unwrap();
    let texts =
        [view.title, &view.body, view.tags[1], view.names.first_key_value().unwrap().0, view.note.unwrap()];
    assert!(texts.iter().all(|text| points_into(text, input.as_bytes())));
    assert!(matches!(view.body, Cow::Borrowed(_)) && matches!(view.names["k"], Cow::Borrowed(_)));
    let bytes = msgpack::to_vec(&view).unwrap();
    let again: View<'_> = msgpack::from_slice(&bytes).unwrap();
    assert_eq!(again, view);
    assert!(points_into(again.title, &bytes) && points_into(&again.body, &bytes));
}

#[test]
fn an_escape_cannot_be_lent() {
    let error = json::from_str::<View<'_>>(&TEXT.replace("\"t\"", r#""\n""#)).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Type, "/title"));
    assert!(error.message().contains("Cow"), "{error}");
    let escaped = TEXT.replace("\"b\"", r#""\u0062\n""#);
    let view: View<'_> = json::from_str(&escaped).unwrap();
    assert_eq!(view.body, "b\n");
    assert!(matches!(view.body, Cow::Owned(_)));
}

#[test]
fn a_mutable_input_is_unescaped_in_place() {
    let mut input =
        TEXT.replace("\"t\"", r#""\u00e9\t😀\ud83d\ude00""#).replace("\"x\"", r#""\\""#).into_bytes();
    let view: View<'_> = json::from_mut_slice(&mut input).unwrap();
    assert_eq!((view.title, view.tags[0], &*view.body), ("é\t😀😀", "\\", "b"));
}

#[test]
fn escaped_keys_are_found_all_the_same() {
    let text = TEXT.replace("title", r"t\u0069tle");
    let view: View<'_> = json::from_str(&text).unwrap();
    assert_eq!(view.title, "t");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Static {
    name: Cow<'static, str>,
}

#[test]
fn a_static_cow_owns_what_it_reads() {
    let text = String::from(r#"{"name":"n"}"#);
    let read: Static = json::from_str(&text).unwrap();
    drop(text);
    assert_eq!(read, Static { name: Cow::Owned("n".into()) });
    let read: Static = json::from_reader(&br#"{"name":"r"}"#[..]).unwrap();
    assert_eq!(read.name, "r");
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Event<'a> {
    Named(&'a str),
    Held { by: Cow<'a, str>, inner: Option<Box<Event<'a>>> },
}

#[test]
fn variants_lend_too() {
    let text = r#"{"Held":{"by":"b","inner":{"Named":"n"}}}"#;
    let read: Event<'_> = json::from_str(text).unwrap();
    assert_eq!(read, Event::Held { by: "b".into(), inner: Some(Box::new(Event::Named("n"))) });
    assert_eq!(json::to_string(&read).unwrap(), text);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Held<'a> {
    #[serial(length(min = 1, max = 3), pattern = "^[a-z]*$")]
    name: &'a str,
    #[serial(default = "dflt", length(max = 4))]
    other: Cow<'a, str>,
}

#[test]
fn lent_texts_have_rules_and_defaults() {
    assert_eq!(
        json::from_str::<Held<'_>>(r#"{"name":"abc"}"#).unwrap(),
        Held { name: "abc", other: "dflt".into() }
    );
    for (text, path) in [
        (r#"{"name":""}"#, "/name"),
        (r#"{"name":"A"}"#, "/name"),
        (r#"{"name":"a","other":"12345"}"#, "/other"),
    ] {
        let error = json::from_str::<Held<'_>>(text).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Constraint, path));
    }
}
