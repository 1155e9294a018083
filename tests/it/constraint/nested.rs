//! Rules of models inside models, wherever these are.

use super::{Model, accepts, refuses_at};
use serial_runtime::FastSerialize;
use std::{
    collections::{BTreeMap, HashMap},
    rc::Rc,
};

#[derive(FastSerialize, Debug, Clone)]
struct Digit {
    #[serial(rename = "the/digit", range(max = 9))]
    value: u16,
}

#[derive(FastSerialize, Debug)]
struct In<T> {
    v: T,
}

#[derive(FastSerialize, Debug)]
enum Choice {
    One(Digit),
    Two(Digit, Digit),
    Named {
        digit: Digit,
    },
    Direct(#[serial(range(max = 9))] u16),
    Fields {
        #[serial(range(max = 9))]
        digit: u16,
    },
}

/// The text with `D` as a good digit is accepted, and with a bad one refused at this path.
#[track_caller]
fn check<T: std::fmt::Debug>(text: &str, path: &str)
where
    In<T>: Model,
{
    accepts::<In<T>>(&text.replace('D', r#"{"the/digit":9}"#));
    refuses_at::<In<T>>(&text.replace('D', r#"{"the/digit":10}"#), "range", &format!("{path}/the~1digit"));
}

#[test]
fn in_pointers_and_options() {
    check::<Digit>("D", "/v");
    check::<Box<Digit>>("D", "/v");
    check::<Rc<Digit>>("D", "/v");
    check::<Option<Digit>>("D", "/v");
    check::<Option<Box<Option<Digit>>>>("D", "/v");
}

#[test]
fn in_collections() {
    check::<Vec<Digit>>("[D]", "/v/0");
    check::<Vec<Option<Vec<Digit>>>>("[null,[D]]", "/v/1/0");
    check::<[Digit; 1]>("[D]", "/v/0");
    check::<(u8, Digit)>("[1,D]", "/v/1");
    check::<Box<[Digit]>>("[D]", "/v/0");
    check::<std::collections::VecDeque<Digit>>("[D]", "/v/0");
}

#[test]
fn in_maps() {
    check::<BTreeMap<String, Digit>>(r#"{"k~":D}"#, "/v/k~0");
    check::<HashMap<String, Vec<Digit>>>(r#"{"k":[D]}"#, "/v/k/0");
}

#[test]
fn in_models_and_variants() {
    check::<In<Digit>>(r#"{"v":D}"#, "/v/v");
    check::<Choice>(r#"{"One":D}"#, "/v/One");
    check::<Choice>(r#"{"Named":{"digit":D}}"#, "/v/Named/digit");
    let two = r#"{"Two":[{"the/digit":1},{"the/digit":10}]}"#;
    refuses_at::<In<Choice>>(two, "range", "/v/Two/1/the~1digit");
    accepts::<In<Choice>>(r#"{"Direct":9}"#);
    refuses_at::<In<Choice>>(r#"{"Direct":10}"#, "range", "/v/Direct");
    refuses_at::<In<Choice>>(r#"{"Fields":{"digit":10}}"#, "range", "/v/Fields/digit");
}

#[test]
fn all_of_them_are_in_the_report() {
    let bad = Digit { value: 10 };
    let value = In { v: vec![bad.clone(), Digit { value: 1 }, bad] };
    let paths: Vec<_> =
        value.validate().unwrap_err().issues().iter().map(|issue| issue.path.clone()).collect();
    assert_eq!(paths, ["/v/0/the~1digit", "/v/2/the~1digit"]);
}

#[derive(FastSerialize, Debug)]
struct Tree {
    #[serial(length(max = 3))]
    name: String,
    children: Vec<Tree>,
}

#[test]
fn at_every_depth() {
    let leaf = |name: &str| Tree { name: name.into(), children: vec![] };
    let tree = Tree {
        name: "long".into(),
        children: vec![Tree { name: "ok".into(), children: vec![leaf("long")] }],
    };
    let report = tree.validate().unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| &*issue.path).collect();
    assert_eq!(paths, ["/name", "/children/0/children/0/name"]);
}
