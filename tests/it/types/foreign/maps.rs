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
