//! The depth limit is exact through every type that nests, on every way in and on the way out, in both formats.

use super::ways::{Format, agree};
use serial_runtime::{
    Decode, DecodeOptions, EncodeOptions, Error, ErrorKind, FastSerialize, RawJsonBuf, RawMsgPackBuf, Value,
    json, msgpack,
};
use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    fmt::Debug,
    rc::Rc,
};

const LIMIT: usize = 128;

/// One level of nesting as it is written: so many containers around what is inside.
struct Level {
    before: &'static str,
    behind: &'static str,
    containers: usize,
    /// What can be innermost, and of how many containers it is.
    leaves: &'static [(&'static str, usize)],
}

impl Level {
    fn text(&self, levels: usize, leaf: &str) -> String {
        format!("{}{leaf}{}", self.before.repeat(levels), self.behind.repeat(levels))
    }

    /// Documents around the limit, with their depth.
    fn around_limit(&self) -> impl Iterator<Item = (String, usize)> {
        let at = LIMIT / self.containers;
        let levels = (at.saturating_sub(2)..=at + 2).chain([LIMIT + 20]);
        levels.flat_map(move |levels| {
            self.leaves
                .iter()
                .map(move |(leaf, own)| (self.text(levels, leaf), levels * self.containers + own))
        })
    }
}

/// The same document in MessagePack, however deep.
fn packed(text: &str) -> Vec<u8> {
    let value: Value =
        json::from_slice_with(text.as_bytes(), &DecodeOptions { max_depth: 1000, ..Default::default() })
            .unwrap();
    msgpack::to_vec_with(&value, &EncodeOptions { max_depth: 1000, ..Default::default() }).unwrap()
}

#[track_caller]
fn expect<T>(result: Result<T, Error>, depth: usize, what: &str) {
    match result {
        Ok(_) => assert!(depth <= LIMIT, "{what} accepts {depth} levels"),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Depth, "{what} at {depth} levels: {error}");
            assert!(depth > LIMIT, "{what} refuses {depth} levels");
        }
    }
}

/// While decoding.
fn reads<T: FastSerialize + for<'de> Decode<'de> + Debug>(level: &Level) {
    for (text, depth) in level.around_limit() {
        let packed = packed(&text);
        let other = || (Format::<T>::JSON.plain)(level.text(2, level.leaves[0].0).as_bytes()).unwrap();
        expect(agree(&Format::<T>::JSON, text.as_bytes(), other), depth, "JSON");
        expect(agree(&Format::<T>::MSGPACK, &packed, other), depth, "MessagePack");
        let lax = DecodeOptions { lax: true, ..Default::default() };
        expect(json::from_slice_with::<T>(text.as_bytes(), &lax), depth, "lax JSON");
        expect(msgpack::from_slice_with::<T>(&packed, &lax), depth, "lax MessagePack");
    }
}

/// While encoding, too.
fn holds<T: FastSerialize + for<'de> Decode<'de> + Debug>(level: &Level) {
    reads::<T>(level);
    let deep = DecodeOptions { max_depth: 1000, ..Default::default() };
    for (text, depth) in level.around_limit() {
        let value: T = json::from_slice_with(text.as_bytes(), &deep).unwrap();
        expect(json::to_vec(&value), depth, "to JSON");
        expect(json::to_vec_pretty(&value), depth, "to pretty JSON");
        expect(msgpack::to_vec(&value), depth, "to MessagePack");
    }
}

macro_rules! nests {
    ($($test:ident: $ty:ty, $before:literal $behind:literal $containers:literal, [$($leaf:literal $own:literal),*];)*) => {$(
        #[test]
        fn $test() {
            holds::<$ty>(&Level {
                before: $before,
                behind: $behind,
                containers: $containers,
                leaves: &[$(($leaf, $own)),*],
            });
        }
    )*};
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Linked {
    next: Option<Box<Linked>>,
}

#[derive(FastSerialize, Debug)]
struct Counted {
    next: Option<Rc<Counted>>,
}

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct List(Vec<List>);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Queue(VecDeque<Queue>);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Slice(Box<[Slice]>);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Sorted(BTreeMap<String, Sorted>);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Hashed(HashMap<String, Hashed>);

#[derive(FastSerialize, Debug)]
#[serial(array)]
struct Row {
    number: u8,
    next: Option<Box<Row>>,
}

#[derive(FastSerialize, Debug)]
struct Pair(u8, Option<Box<Pair>>);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Fixed(Option<Box<[Fixed; 1]>>);

#[derive(FastSerialize, Debug)]
enum External {
    End,
    New(Box<External>),
    Pair(u8, Box<External>),
    Named { inner: Box<External> },
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "type")]
enum Internal {
    End,
    More { inner: Box<Internal> },
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "t", content = "c")]
enum Adjacent {
    End,
    New(Box<Adjacent>),
    Named { inner: Box<Adjacent> },
}

#[derive(FastSerialize, Debug)]
struct Flattening {
    #[serial(flatten)]
    flat: Flattened,
}

#[derive(FastSerialize, Debug)]
struct Flattened {
    next: Option<Box<Flattening>>,
}

#[derive(FastSerialize, Debug)]
struct Rest {
    #[serial(flatten)]
    rest: BTreeMap<String, Option<Box<Rest>>>,
}

nests! {
    structs: Linked, "{\"next\":" "}" 1, ["null" 0, "{\"next\":null}" 1];
    shared_pointers: Counted, "{\"next\":" "}" 1, ["null" 0];
    lists: List, "[" "]" 1, ["[]" 1];
    queues: Queue, "[" "]" 1, ["[]" 1];
    slices: Slice, "[" "]" 1, ["[]" 1];
    sorted_maps: Sorted, "{\"k\":" "}" 1, ["{}" 1];
    hash_maps: Hashed, "{\"k\":" "}" 1, ["{}" 1];
    rows: Row, "[7," "]" 1, ["null" 0];
    tuple_structs: Pair, "[7," "]" 1, ["null" 0];
    arrays_of_known_length: Fixed, "[" "]" 1, ["null" 0];
    newtype_variants: External, "{\"New\":" "}" 1, ["\"End\"" 0];
    tuple_variants: External, "{\"Pair\":[1," "]}" 2, ["\"End\"" 0, "{\"New\":\"End\"}" 1];
    named_variants: External, "{\"Named\":{\"inner\":" "}}" 2, ["\"End\"" 0, "{\"New\":\"End\"}" 1];
    tagged_first: Internal, "{\"type\":\"More\",\"inner\":" "}" 1, ["{\"type\":\"End\"}" 1];
    tagged_last: Internal, "{\"inner\":" ",\"type\":\"More\"}" 1, ["{\"type\":\"End\"}" 1];
    tagged_beside: Adjacent, "{\"t\":\"New\",\"c\":" "}" 1, ["{\"t\":\"End\"}" 1];
    tagged_behind: Adjacent, "{\"c\":" ",\"t\":\"New\"}" 1, ["{\"t\":\"End\"}" 1];
    tagged_named: Adjacent, "{\"t\":\"Named\",\"c\":{\"inner\":" "}}" 2, ["{\"t\":\"End\"}" 1, "{\"t\":\"New\",\"c\":{\"t\":\"End\"}}" 2];
    flattened_structs: Flattening, "{\"next\":" "}" 1, ["null" 0];
    flattened_maps: Rest, "{\"k\":" "}" 1, ["null" 0, "{}" 1];
    values_of_arrays: Value, "[" "]" 1, ["1" 0, "[]" 1, "{}" 1];
    values_of_maps: Value, "{\"k\":" "}" 1, ["null" 0];
    values_of_both: Value, "[{\"k\":" "}]" 2, ["null" 0, "[1]" 1];
}

/// What a struct does not know counts as well.
#[test]
fn unknown_fields() {
    let leaves = &[("{\"x\":[],\"next\":null}", 2), ("{\"next\":null,\"x\":[{\"y\":1}]}", 3)];
    reads::<Linked>(&Level { before: "{\"next\":", behind: "}", containers: 1, leaves });
}

/// What is kept as it is written is skipped: there, depth counts what is read.
#[test]
fn raw_values() {
    let level = Level { before: "[", behind: "]", containers: 1, leaves: &[("[]", 1)] };
    for (text, depth) in level.around_limit() {
        expect(json::from_str::<RawJsonBuf>(&text), depth, "raw JSON");
        expect(msgpack::from_slice::<RawMsgPackBuf>(&packed(&text)), depth, "raw MessagePack");
    }
}

/// In MessagePack a key can be any value.
#[test]
fn keys() {
    for levels in [127, 128, 129, 100_000] {
        let bytes = [b"\x81".repeat(levels).as_slice(), b"\xc0", &b"\xc0".repeat(levels)].concat();
        expect(msgpack::from_slice::<Value>(&bytes), levels, "a value");
        expect(msgpack::from_slice::<RawMsgPackBuf>(&bytes), levels, "raw MessagePack");
    }
}

/// Not the deep part of a document, but what stands there instead of it is of the wrong type.
#[test]
fn deep_where_something_else_belongs() {
    let arrays = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let objects = format!("{}null{}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    for deep in [&arrays, &objects] {
        assert!(json::from_str::<u8>(deep).is_err());
        assert!(json::from_str::<String>(deep).is_err());
        assert!(json::from_str::<Linked>(deep).is_err());
        assert!(json::from_str::<List>(deep).is_err());
        assert!(json::from_slice_report::<(u8, String)>(format!("[{deep},{deep}]").as_bytes()).is_err());
        assert!(json::from_str::<Internal>(deep).is_err());
        assert!(json::from_str::<Adjacent>(&format!("{{\"c\":{deep}}}")).is_err());
        // In a text, brackets are none.
        assert!(json::from_str::<Linked>(&format!("{{\"{}\":1}}", "[".repeat(100_000))).is_ok());
    }
    for head in [&b"\x91"[..], b"\x81\xa1a", b"\x81", b"\xdd\x00\x00\x00\x01", b"\xde\x00\x01"] {
        let deep = [head.repeat(100_000).as_slice(), b"\xc0"].concat();
        assert!(msgpack::from_slice::<u8>(&deep).is_err());
        assert!(msgpack::from_slice::<Linked>(&deep).is_err());
        assert!(msgpack::from_slice::<Internal>(&deep).is_err());
        assert!(
            msgpack::from_slice_report::<(u8, String)>(&[b"\x92", deep.as_slice(), &deep].concat()).is_err()
        );
    }
}
