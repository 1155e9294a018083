//! `indexmap` and `hashbrown`.

use super::as_serde_in_both;
use crate::support::refuses_json;
use indexmap::{IndexMap, IndexSet};
use serial_runtime::{FastSerialize, json};

#[test]
fn maps_keep_their_order() {
    as_serde_in_both(&IndexMap::<_, _>::from([("z".to_owned(), 1), ("a".to_owned(), 2)]), r#"{"z":1,"a":2}"#);
    as_serde_in_both(&IndexMap::<u8, bool>::new(), "{}");
    as_serde_in_both(&hashbrown::HashMap::<_, _>::from([("a".to_owned(), 2)]), r#"{"a":2}"#);
    let map: IndexMap<u8, u8> = json::from_str(r#"{"3":1,"1":1,"2":1}"#).unwrap();
    assert!(map.keys().eq(&[3, 1, 2]));
}

#[test]
fn sets_keep_their_order() {
    as_serde_in_both(&IndexSet::<_>::from([3, 1, 2]), "[3,1,2]");
    as_serde_in_both(&hashbrown::HashSet::<_>::from([7]), "[7]");
}

#[test]
fn duplicates_are_errors() {
    refuses_json::<IndexMap<String, u8>>(
        r#"{"a":1,"a":2}"#,
        "duplicate key `a` at line 1 column 8 (byte 7), path /a",
    );
    assert!(json::from_str::<IndexSet<u8>>("[1,1]").is_err());
    assert!(json::from_str::<hashbrown::HashMap<u8, u8>>(r#"{"1":1,"1":2}"#).is_err());
    assert!(json::from_str::<hashbrown::HashSet<u8>>("[1,1]").is_err());
}

#[derive(FastSerialize, Debug)]
struct Rules {
    #[serial(length(min = 1), keys(length(max = 1)), values(range(max = 5)))]
    map: IndexMap<String, u8>,
    #[serial(inner(range(max = 5)))]
    set: IndexSet<u8>,
}

#[test]
fn rules_apply() {
    let report = json::from_slice_report::<Rules>(br#"{"map":{"ab":9},"set":[9]}"#).unwrap_err();
    let found: Vec<_> = report.issues().iter().map(|issue| (&*issue.path, &*issue.code)).collect();
    assert_eq!(found, [("/map/ab", "length"), ("/map/ab", "range"), ("/set/0", "range")]);
}

#[derive(FastSerialize, Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Digit(#[serial(range(max = 9))] u8);

/// Models and texts inside of the collections of other crates.
#[derive(FastSerialize, Debug)]
struct Held {
    map: IndexMap<smol_str::SmolStr, Digit>,
    hashed: hashbrown::HashMap<compact_str::CompactString, Digit>,
    set: IndexSet<Digit>,
    list: smallvec::SmallVec<[Digit; 2]>,
    bounded: arrayvec::ArrayVec<Digit, 3>,
    few: heapless::Vec<Digit, 3>,
    #[serial(one_of("a", "b"))]
    text: smol_str::SmolStr,
    float: ordered_float::OrderedFloat<f64>,
    #[serial(range(max = 5))]
    boxed: std::borrow::Cow<'static, u8>,
    #[serial(range(max = 5))]
    wrapped: std::num::Wrapping<u8>,
    #[serial(range(max = 5))]
    saturating: std::num::Saturating<u8>,
}

/// What a value is held to is the same while it is read and by `validate`.
#[test]
fn rules_inside() {
    let text = |digit: u8, word: &str, number: u8| {
        format!(
            concat!(
                r#"{{"map":{{"k":{0}}},"hashed":{{"k":{0}}},"set":[{0}],"list":[1,{0}],"bounded":[{0}],"few":[1,2,{0}],"#,
                r#""text":"{1}","float":0.5,"boxed":{2},"wrapped":{2},"saturating":{2}}}"#
            ),
            digit, word, number
        )
    };
    json::from_str::<Held>(&text(9, "b", 5)).unwrap().validate().unwrap();
    let broken = text(10, "c", 6);
    let held: Held = json::from_slice_unvalidated(broken.as_bytes()).unwrap();
    let paths = |report: serial_runtime::Report| -> Vec<String> {
        report.issues().iter().map(|issue| issue.path.to_string()).collect()
    };
    let expected = [
        "/map/k",
        "/hashed/k",
        "/set/0",
        "/list/1",
        "/bounded/0",
        "/few/2",
        "/text",
        "/boxed",
        "/wrapped",
        "/saturating",
    ];
    assert_eq!(paths(held.validate().unwrap_err()), expected);
    assert_eq!(paths(json::from_slice_report::<Held>(broken.as_bytes()).unwrap_err()), expected);
}
