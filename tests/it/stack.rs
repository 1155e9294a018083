//! At the depth limit, a thread with a stack of 1 MiB is enough, without optimisation too.

use serial_runtime::{Decode, FastSerialize, Value, ValueRef, from_value, json, msgpack, to_value};
use std::{collections::BTreeMap, fmt::Debug, thread};

/// Runs on a stack of 1 MiB.
fn on_a_small_stack(run: impl FnOnce() + Send) {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(1 << 20).spawn_scoped(scope, run);
        thread.expect("a thread").join().expect("no panic");
    });
}

/// Everything that goes down a value goes all the way down.
fn all_the_way<T>(text: &str)
where
    T: FastSerialize + for<'de> Decode<'de> + PartialEq + Debug + Send,
{
    on_a_small_stack(|| {
        let mut value: T = json::from_str(text).expect("from JSON");
        assert_eq!(json::to_string(&value).expect("JSON"), text);
        let pretty = json::to_vec_pretty(&value).expect("pretty JSON");
        json::decode_into(&mut value, &pretty).expect("from JSON in place");
        value.validate().expect("valid");
        let packed = msgpack::to_vec(&value).expect("MessagePack");
        let again: T = msgpack::from_slice(&packed).expect("from MessagePack");
        assert!(again == value);
        assert!(json::from_slice_report::<T>(text.as_bytes()).expect("from JSON with a report") == value);
        assert!(msgpack::from_slice_report::<T>(&packed).expect("from MessagePack with a report") == value);
        assert!(from_value::<T>(&to_value(&value).expect("a value")).expect("from a value") == value);
    });
}

/// A document of `levels` levels of one kind around another.
fn nested(levels: usize, before: &str, inner: &str, behind: &str) -> String {
    format!("{}{inner}{}", before.repeat(levels), behind.repeat(levels))
}

#[test]
fn dynamic_values() {
    for text in
        [nested(128, "[", "", "]"), nested(128, "{\"k\":", "1", "}"), nested(64, "{\"k\":[", "null", "]}")]
    {
        all_the_way::<Value>(&text);
        on_a_small_stack(|| {
            let value: ValueRef<'_> = json::from_str(&text).expect("from JSON");
            assert_eq!(json::to_string(&value).expect("JSON"), text);
        });
    }
}

#[derive(FastSerialize, PartialEq, Debug)]
#[serial(omit_defaults)]
struct Node {
    name: String,
    weight: Option<f64>,
    #[serial(default, length(max = 10))]
    children: Vec<Node>,
    #[serial(default)]
    next: Option<Box<Node>>,
    #[serial(default)]
    by_name: BTreeMap<String, Node>,
    kind: (u8, i32),
}

#[test]
fn structs() {
    let fields = r#""name":"n","weight":1.5"#;
    let last = r#""kind":[1,-2]}"#;
    let around = |inner: &str, levels: usize, open: &str, close: &str| {
        let leaf = format!("{{{fields},{last}");
        nested(
            levels,
            &format!("{{{fields},{open}"),
            &inner.replace("leaf", &leaf),
            &format!("{close},{last}"),
        )
    };
    all_the_way::<Node>(&around("leaf", 63, r#""children":["#, "]"));
    all_the_way::<Node>(&around("leaf", 126, r#""next":"#, ""));
    all_the_way::<Node>(&around("leaf", 63, r#""by_name":{"k":"#, "}"));
}

#[derive(FastSerialize, PartialEq, Debug)]
enum Tree {
    Leaf,
    Pair(Box<Tree>, u8),
    Named { inner: Box<Tree> },
    Deeper(Box<Tree>),
}

#[test]
fn enums() {
    all_the_way::<Tree>(&nested(64, r#"{"Pair":["#, r#""Leaf""#, ",1]}"));
    all_the_way::<Tree>(&nested(64, r#"{"Named":{"inner":"#, r#""Leaf""#, "}}"));
    all_the_way::<Tree>(&nested(128, r#"{"Deeper":"#, r#""Leaf""#, "}"));
}
