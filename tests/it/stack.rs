//! At the depth limit, a thread with a stack of 1 MiB is enough, without optimisation too. With it, a level takes a few hundred bytes.

use serial_runtime::{Decode, FastSerialize, Value, ValueRef, from_value, json, msgpack, to_value};
use std::{cell::Cell, collections::BTreeMap, fmt::Debug, thread};

/// Runs on a stack of 1 MiB.
fn on_a_small_stack(run: impl FnOnce() + Send) {
    on_a_stack(1 << 20, run);
}

fn on_a_stack(bytes: usize, run: impl FnOnce() + Send) {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(bytes).spawn_scoped(scope, run);
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

thread_local! {
    /// Where the stack is while the innermost value is read.
    static INNERMOST: Cell<usize> = const { Cell::new(0) };
}

#[expect(clippy::unnecessary_wraps, reason = "a rule says whether it holds")]
fn noted(value: &u8) -> Result<(), &'static str> {
    let here = *value;
    INNERMOST.set(&raw const here as usize);
    Ok(())
}

/// What is innermost: a rule is the code of a user that runs as deep as it gets.
#[derive(FastSerialize, PartialEq, Debug)]
struct Innermost(#[serial(custom = noted)] u8);

#[derive(FastSerialize, PartialEq, Debug)]
struct Linked {
    next: Option<Box<Linked>>,
    #[serial(default)]
    last: Option<Innermost>,
}

#[derive(FastSerialize, PartialEq, Debug)]
struct Branch {
    #[serial(default)]
    id: u64,
    #[serial(default)]
    name: String,
    #[serial(default)]
    weight: f64,
    #[serial(default)]
    children: Vec<Branch>,
    #[serial(default)]
    last: Option<Innermost>,
}

#[derive(FastSerialize, PartialEq, Debug)]
enum Variant {
    Deeper(Box<Variant>),
    Named { inner: Box<Variant> },
    Last(Innermost),
}

#[derive(FastSerialize, PartialEq, Debug)]
#[serial(tag = "t")]
enum Tagged {
    Deeper { inner: Box<Tagged> },
    Last { last: Innermost },
}

#[derive(FastSerialize, PartialEq, Debug)]
#[serial(untagged)]
enum Untagged {
    Last(Innermost),
    Deeper { inner: Box<Untagged> },
    List(Vec<Untagged>),
}

/// Bytes of stack for each container around the innermost value.
fn bytes_each<T: FastSerialize + for<'de> Decode<'de>>(
    (before, containers): (&str, usize),
    innermost: &str,
    behind: &str,
) -> [usize; 2] {
    let (few, many) = (8 / containers, 104 / containers);
    let used = |levels| {
        let text = nested(levels, before, innermost, behind);
        let packed = msgpack::to_vec(&json::from_str::<Value>(&text).expect("a value")).expect("MessagePack");
        json::from_str::<T>(&text).expect("from JSON");
        let in_json = INNERMOST.get();
        msgpack::from_slice::<T>(&packed).expect("from MessagePack");
        [in_json, INNERMOST.get()]
    };
    let (high, low) = (used(few), used(many));
    [0, 1].map(|format| (high[format] - low[format]) / ((many - few) * containers))
}

#[test]
fn bytes_for_each_level() {
    let last = r#"{"last":1,"next":null}"#;
    for (name, most, bytes) in [
        ("linked structs", MOST, bytes_each::<Linked>((r#"{"next":"#, 1), last, "}")),
        ("structs in lists", MOST, bytes_each::<Branch>((r#"{"children":["#, 2), r#"{"last":1}"#, "]}")),
        ("newtype variants", MOST, bytes_each::<Variant>((r#"{"Deeper":"#, 1), r#"{"Last":1}"#, "}")),
        ("struct variants", MOST, bytes_each::<Variant>((r#"{"Named":{"inner":"#, 2), r#"{"Last":1}"#, "}}")),
        (
            "tagged variants",
            MOST,
            bytes_each::<Tagged>((r#"{"t":"Deeper","inner":"#, 1), r#"{"t":"Last","last":1}"#, "}"),
        ),
        ("untagged structs", MOST, bytes_each::<Untagged>((r#"{"inner":"#, 1), "1", "}")),
        ("untagged lists", MOST, bytes_each::<Untagged>(("[", 1), "1", "]")),
    ] {
        eprintln!("{name}: {} bytes of stack a level in JSON, {} in MessagePack", bytes[0], bytes[1]);
        assert!(bytes.iter().all(|bytes| *bytes <= most), "{name}: {bytes:?}");
    }
}

/// What a level takes at the most: 128 of them are to leave some of 1 MiB, and with optimisation of 64 KiB.
const MOST: usize = if cfg!(debug_assertions) { 4400 } else { 400 };

/// Where they are optimised, 64 KiB are enough for models.
#[test]
fn on_a_very_small_stack() {
    let bytes = if cfg!(debug_assertions) { 1 << 20 } else { 64 << 10 };
    on_a_stack(bytes, || {
        there_and_back::<Linked>(&nested(
            127,
            r#"{"next":"#,
            r#"{"next":null,"last":null}"#,
            r#","last":null}"#,
        ));
        there_and_back::<Variant>(&nested(127, r#"{"Deeper":"#, r#"{"Last":1}"#, "}"));
        there_and_back::<Tagged>(&nested(127, r#"{"t":"Deeper","inner":"#, r#"{"t":"Last","last":1}"#, "}"));
        there_and_back::<Untagged>(&nested(128, r#"{"inner":"#, "1", "}"));
        there_and_back::<Untagged>(&nested(128, "[", "1", "]"));
    });
}

fn there_and_back<T: FastSerialize + for<'de> Decode<'de>>(text: &str) {
    let value: T = json::from_str(text).expect("from JSON");
    assert_eq!(json::to_string(&value).expect("JSON"), text);
    let packed = msgpack::to_vec(&value).expect("MessagePack");
    let again: T = msgpack::from_slice(&packed).expect("from MessagePack");
    assert_eq!(msgpack::to_vec(&again).expect("MessagePack"), packed);
}
