use super::{check, refused};
use serial_runtime::{ErrorKind, FastSerialize, json};

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

#[test]
fn trusted_storage_does_not() {
    let read: Span = json::from_slice_unvalidated(br#"{"start":3,"end":2}"#).unwrap();
    assert_eq!(read, Span { start: 3, end: 2 });
}

#[test]
fn the_rules_of_fields_come_first() {
    let error = json::from_str::<Span>(r#"{"start":-1,"end":-2}"#).unwrap_err();
    assert_eq!((error.path(), error.code()), ("/start", "range"));
    let report = Span { start: -1, end: 200 }.validate().unwrap_err();
    assert_eq!(report.issues()[0].path, "/start");
    let report = json::from_slice_report::<Span>(br#"{"start":-1,"end":200}"#).unwrap_err();
    assert_eq!(report.issues()[0].path, "/start");
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
