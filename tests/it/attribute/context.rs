//! Rules that look at something beside the value.

use crate::conformance::document::Document;
use serial_runtime::{Decode, ErrorKind, FastSerialize, json, msgpack};
use std::{borrow::Cow, collections::BTreeMap, fmt::Debug};

#[derive(Debug)]
struct Shop {
    most: u32,
    names: Vec<String>,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(context = Shop, validate = Self::in_stock)]
struct Order<'a> {
    #[serial(custom = known, length(max = 5))]
    name: Cow<'a, str>,
    #[serial(range(max = 100), custom(|amount: &u32, shop: &Shop| shop.allows(*amount), code = "amount"))]
    amount: u32,
    #[serial(default, inner(custom = known))]
    also: Vec<String>,
    #[serial(default)]
    lines: Vec<Line>,
    #[serial(default)]
    by_name: BTreeMap<String, Line>,
    #[serial(default, if(|it: &Order<'_>| it.amount == 1, custom = known))]
    note: String,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(context = Shop)]
enum Line {
    Plain(#[serial(custom = known)] String),
    Discount {
        #[serial(range(max = 9))]
        percent: u8,
    },
}

impl Shop {
    fn allows(&self, amount: u32) -> Result<(), String> {
        if amount <= self.most { Ok(()) } else { Err(format!("{} at most", self.most)) }
    }
}

impl Order<'_> {
    fn in_stock(&self, shop: &Shop) -> Result<(), &'static str> {
        if self.amount == 2 && shop.most == 50 { Err("not two") } else { Ok(()) }
    }
}

fn known(name: impl AsRef<str>, shop: &Shop) -> Result<(), String> {
    let name = name.as_ref();
    if name.is_empty() || shop.names.iter().any(|known| known == name) {
        Ok(())
    } else {
        Err(format!("no {name}"))
    }
}

fn shop() -> Shop {
    Shop { most: 50, names: vec!["tea".into(), "milk".into()] }
}

#[track_caller]
fn accepts(text: &str) {
    let (shop, bytes) = (shop(), Document::json(text).to_msgpack());
    let value: Order<'_> = json::from_slice_with_context(text.as_bytes(), &shop).unwrap();
    assert_eq!(Order::from_msgpack_with_context(&bytes, &shop).unwrap(), value);
    json::from_slice_report_with_context::<Order<'_>, _>(text.as_bytes(), &shop).unwrap();
    msgpack::from_slice_report_with_context::<Order<'_>, _>(&bytes, &shop).unwrap();
    value.validate_with_context(&shop).unwrap();
}

#[track_caller]
fn refuses(text: &str, expected: &[(&str, &str)]) {
    let (shop, bytes) = (shop(), Document::json(text).to_msgpack());
    let errors = [
        Order::from_json_with_context(text.as_bytes(), &shop).unwrap_err(),
        msgpack::from_slice_with_context::<Order<'_>, _>(&bytes, &shop).unwrap_err(),
    ];
    for error in errors {
        assert_eq!(
            (error.kind(), error.path(), error.message()),
            (ErrorKind::Constraint, expected[0].0, expected[0].1)
        );
    }
    let unchecked: Order<'_> = json::from_slice_unvalidated(text.as_bytes()).unwrap();
    let reports = [
        json::from_slice_report_with_context::<Order<'_>, _>(text.as_bytes(), &shop).unwrap_err(),
        msgpack::from_slice_report_with_context::<Order<'_>, _>(&bytes, &shop).unwrap_err(),
        unchecked.validate_with_context(&shop).unwrap_err(),
    ];
    for report in reports {
        let found: Vec<_> = report.issues().iter().map(|issue| (&*issue.path, &*issue.message)).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn functions_see_it() {
    accepts(r#"{"name":"tea","amount":50}"#);
    accepts(r#"{"name":"milk","amount":1,"also":["tea"],"note":"tea"}"#);
    refuses(r#"{"name":"wine","amount":1}"#, &[("/name", "no wine")]);
    refuses(r#"{"name":"tea","amount":51}"#, &[("/amount", "50 at most")]);
    refuses(r#"{"name":"tea","amount":2}"#, &[("", "not two")]);
    refuses(r#"{"name":"tea","amount":1,"note":"wine"}"#, &[("/note", "no wine")]);
    refuses(
        r#"{"name":"wine","amount":60,"also":["tea","ale"]}"#,
        &[("/name", "no wine"), ("/amount", "50 at most"), ("/also/1", "no ale")],
    );
}

#[test]
fn models_inside_get_the_same_one() {
    accepts(r#"{"name":"tea","amount":1,"lines":[{"Plain":"milk"},{"Discount":{"percent":5}}]}"#);
    refuses(
        r#"{"name":"tea","amount":1,"lines":[{"Plain":"milk"},{"Plain":"ale"}],"by_name":{"a":{"Plain":"rum"}}}"#,
        &[("/lines/1/Plain", "no ale"), ("/by_name/a/Plain", "no rum")],
    );
    let shop = shop();
    let lines: Vec<Line> = json::from_slice_with_context(br#"[{"Plain":"milk"}]"#, &shop).unwrap();
    assert_eq!(lines, [Line::Plain("milk".into())]);
}

#[test]
fn texts_are_borrowed_beside_it() {
    let (shop, text) = (shop(), br#"{"name":"tea","amount":1}"#.to_vec());
    let order = Order::from_json_with_context(&text, &shop).unwrap();
    assert!(matches!(order.name, Cow::Borrowed("tea")));
}

#[track_caller]
fn needs<T: FastSerialize + for<'de> Decode<'de> + Debug>(text: &str, path: &str) {
    let errors = [
        json::from_str::<T>(text).unwrap_err(),
        msgpack::from_slice::<T>(&Document::json(text).to_msgpack()).unwrap_err(),
        json::from_slice_with_context::<T, u8>(text.as_bytes(), &0).unwrap_err(),
    ];
    for error in errors {
        assert_eq!((error.code(), error.path()), ("context", path));
        let message = error.message();
        assert!(
            message.ends_with("need a `Shop`: use `from_slice_with_context` or `validate_with_context`"),
            "{error}"
        );
    }
    let value: T = json::from_slice_unvalidated(text.as_bytes()).unwrap();
    assert!(value.validate().is_err());
}

#[test]
fn without_it_nothing_is_valid() {
    needs::<Line>(r#"{"Plain":"tea"}"#, "/Plain");
    needs::<Vec<Line>>(r#"[{"Plain":"tea"}]"#, "/0/Plain");
    // What asks no function needs no context.
    assert!(json::from_str::<Line>(r#"{"Discount":{"percent":5}}"#).is_ok());
}
