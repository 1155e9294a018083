//! `assert_serde_compat!` itself: that it fails where the stacks differ, and what it says then.

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use serial_runtime::{FastSerialize, adapters::DisplayFromStr, assert_serde_compat};
use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// What the macro says of samples that are not the same to both.
#[track_caller]
fn said(run: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(run)).expect_err("a difference");
    *panic.downcast::<String>().expect("a message")
}

#[test]
fn other_names() {
    #[derive(FastSerialize, Serialize, Deserialize)]
    struct Renamed {
        #[serde(rename = "a")]
        b: u8,
    }

    let message = said(|| assert_serde_compat!(Renamed, [Renamed { b: 1 }]));
    let lines: Vec<_> = message.lines().collect();
    assert_eq!(
        lines[0],
        "sample 0 of `Renamed` is not the same to Serial and to serde where it is written in JSON, from byte 2 on:"
    );
    assert_eq!(lines[1..3], [r#"  Serial {"b":1}"#, r#"  serde  {"a":1}"#]);
    assert!(lines[3].starts_with(r#"  at "", Serial writes "#), "{}", lines[3]);
}

/// The place of the first value that is another one, and of a long document only what is around it.
#[test]
fn the_value_that_differs() {
    #[derive(FastSerialize, Serialize, Deserialize, Clone)]
    struct Item {
        same: u8,
        #[serial(as = DisplayFromStr)]
        other: u16,
    }

    #[derive(FastSerialize, Serialize, Deserialize)]
    struct Deep {
        before: String,
        list: Vec<BTreeMap<String, Item>>,
        behind: String,
    }

    let item = Item { same: 1, other: 2 };
    let long = "x".repeat(200);
    let deep = Deep {
        before: long.clone(),
        list: vec![BTreeMap::new(), [("k".to_owned(), item)].into()],
        behind: long,
    };
    let message = said(|| assert_serde_compat!(Deep, [deep]));
    assert!(message.contains(r#"at "/list/1/k/other", Serial writes "2", serde writes 2"#), "{message}");
    let shown = message.lines().find(|line| line.starts_with("  serde ")).unwrap();
    assert!(shown.starts_with("  serde  ..") && shown.ends_with(".."), "{shown}");
    assert!(shown.len() < 150, "{shown}");
}

#[test]
fn keys_that_are_no_text() {
    #[derive(FastSerialize, Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
    struct Numbered {
        #[serial(msgpack(as = DisplayFromStr))]
        other: u16,
    }

    let message = said(
        || assert_serde_compat!(BTreeMap<u8, Numbered>, [BTreeMap::from([(7, Numbered { other: 300 })])]),
    );
    assert!(message.contains("where it is written in MessagePack, from byte 9 on:"), "{message}");
    assert!(message.contains("\n  serde  81 07 81 a5 6f 74 68 65 72 cd 01 2c "), "{message}");
    assert!(message.contains(r#"/other", Serial writes "300", serde writes 300"#), "{message}");
}

/// Only one of them reads what both have written.
#[test]
fn what_one_refuses() {
    #[derive(FastSerialize, Serialize, Deserialize)]
    struct Ruled(#[serial(range(max = 5))] u8);

    assert_serde_compat!(Ruled, [Ruled(5)]);
    let message = said(|| assert_serde_compat!(Ruled, [Ruled(5), Ruled(6)]));
    assert!(message.starts_with("sample 1 of `Ruled` is not the same"), "{message}");
    assert!(
        message.contains("where it has been read and is written again in JSON:\n  Serial expected"),
        "{message}"
    );
    assert!(message.ends_with("\n  serde  6\n  read   6"), "{message}");

    #[derive(FastSerialize, Serialize, Deserialize)]
    struct Unread(#[serde(deserialize_with = "refuse")] u8);

    fn refuse<'de, D: Deserializer<'de>>(_: D) -> Result<u8, D::Error> {
        Err(D::Error::custom("never"))
    }

    let message = said(|| assert_serde_compat!(Unread, [Unread(7)]));
    assert!(message.contains("written again in JSON:\n  Serial 7\n  serde  never"), "{message}");
}
