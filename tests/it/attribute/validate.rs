use super::{check, refused};
use serial_runtime::{Decode, ErrorKind, FastSerialize, json};
use std::fmt::Debug;

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(validate = in_order, validate = Self::not_too_long)]
struct Span {
    #[serial(range(min = 0))]
    start: i32,
    end: i32,
}

fn in_order(span: &Span) -> Result<(), &'static str> {
    if span.start <= span.end { Ok(()) } else { Err("expected an end behind the start") }
}

impl Span {
    fn not_too_long(&self) -> Result<(), String> {
        let length = self.end - self.start;
        if length <= 100 { Ok(()) } else { Err(format!("expected at most 100, found {length}")) }
    }
}

#[test]
fn decoding_runs_it() {
    check(&Span { start: 1, end: 2 }, r#"{"start":1,"end":2}"#);
    refused::<Span>(r#"{"start":3,"end":2}"#, ErrorKind::Constraint, "");
    refused::<Span>(r#"{"start":0,"end":101}"#, ErrorKind::Constraint, "");
    refused::<Vec<Span>>(r#"[{"start":1,"end":2},{"start":3,"end":2}]"#, ErrorKind::Constraint, "/1");
}

#[test]
fn its_words_are_the_message() {
    let error = json::from_str::<Span>(r#"{"start":3,"end":2}"#).unwrap_err();
    assert_eq!((error.code(), error.message()), ("custom", "expected an end behind the start"));
    let error = json::from_str::<Span>(r#"{"start":0,"end":101}"#).unwrap_err();
    assert_eq!(error.message(), "expected at most 100, found 101");
}

#[test]
fn validate_runs_it_too() {
    let report = Span { start: 300, end: 2 }.validate().unwrap_err();
    assert_eq!(report.to_string(), "expected an end behind the start");
    assert!(Span { start: 1, end: 2 }.validate().is_ok());
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(validate(|it: &Pairs| if it.0.len() % 2 == 0 { Ok(()) } else { Err("odd") }, message = "pairs only", code = "pairs"))]
struct Pairs(Vec<u32>, u8);

#[test]
fn it_may_have_words_and_a_code_of_its_own() {
    check(&Pairs(vec![1, 2], 3), "[[1,2],3]");
    let error = json::from_str::<Pairs>("[[1],2]").unwrap_err();
    assert_eq!((error.code(), error.message(), error.path()), ("pairs", "pairs only", ""));
}

#[test]
fn trusted_storage_does_not() {
    let read: Span = json::from_slice_unvalidated(br#"{"start":3,"end":2}"#).unwrap();
    assert_eq!(read, Span { start: 3, end: 2 });
}

#[test]
fn the_rules_of_fields_come_first() {
    let error = json::from_str::<Span>(r#"{"start":-1,"end":-2}"#).unwrap_err();
    assert_eq!((error.path(), error.code()), ("/start", "range"));
}

/// What is wrong with this document by `from_slice_report`, which is what is wrong with this value by `validate`.
#[track_caller]
fn both_say<T: FastSerialize + for<'de> Decode<'de> + Debug>(text: &str, expected: &[&str]) {
    let report = json::from_slice_report::<T>(text.as_bytes()).unwrap_err();
    let read: T = json::from_slice_unvalidated(text.as_bytes()).unwrap();
    for report in [report, read.validate().unwrap_err()] {
        let paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
        assert_eq!(paths, expected, "{report}");
    }
}

#[test]
fn where_a_field_is_wrong_the_rules_of_the_struct_are_not_asked() {
    both_say::<Span>(r#"{"start":-1,"end":200}"#, &["/start"]);
    both_say::<Span>(r#"{"start":1,"end":200}"#, &[""]);
    both_say::<Vec<Span>>(r#"[{"start":-1,"end":-2},{"start":2,"end":1}]"#, &["/0/start", "/1"]);
    both_say::<Outer>(r#"{"inner":3,"other":0}"#, &["/inner"]);
    both_say::<Outer>(r#"{"inner":2,"other":0}"#, &[""]);
    both_say::<Tagged>(r#"{"Some":{"inner":3}}"#, &["/Some/inner"]);
    both_say::<Tagged>(r#"{"Some":{"inner":2}}"#, &[""]);
}

#[derive(FastSerialize, Debug)]
struct Few {
    #[serial(length(max = 1))]
    list: Vec<Even>,
    #[serial(length(max = 1), inner(range(max = 5)))]
    numbers: Vec<u16>,
}

#[test]
fn where_an_item_is_wrong_the_rules_of_the_list_are_not_asked() {
    both_say::<Few>(r#"{"list":[2,3],"numbers":[1]}"#, &["/list/1"]);
    both_say::<Few>(r#"{"list":[2,4],"numbers":[6]}"#, &["/list", "/numbers/0"]);
    both_say::<Few>(r#"{"list":[],"numbers":[6,1]}"#, &["/numbers", "/numbers/0"]);
}

#[derive(FastSerialize, Debug)]
#[serial(validate = |outer: &Outer| if outer.other == 0 { Err("nothing") } else { Ok(()) })]
struct Outer {
    inner: Even,
    other: u8,
}

#[derive(FastSerialize, Debug)]
#[serial(validate = |_: &Tagged| Err::<(), _>("never"))]
enum Tagged {
    Some { inner: Even },
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(validate = |event: &Event| if *event == Event::At(13) { Err("unlucky") } else { Ok(()) })]
enum Event {
    At(u8),
    Never,
}

#[test]
fn enums_have_it_too() {
    check(&Event::At(12), r#"{"At":12}"#);
    check(&Event::Never, r#""Never""#);
    refused::<Event>(r#"{"At":13}"#, ErrorKind::Constraint, "");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(validate = even)]
struct Even(u8);

fn even(even: &Even) -> Result<(), &'static str> {
    if even.0.is_multiple_of(2) { Ok(()) } else { Err("odd") }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Holder {
    inner: Option<Box<Even>>,
}

#[test]
fn nested_models_are_validated_without_being_asked() {
    check(&Holder { inner: Some(Box::new(Even(2))) }, r#"{"inner":2}"#);
    refused::<Holder>(r#"{"inner":3}"#, ErrorKind::Constraint, "/inner");
    let report = Holder { inner: Some(Box::new(Even(3))) }.validate().unwrap_err();
    assert_eq!(report.issues()[0].path, "/inner");
}
