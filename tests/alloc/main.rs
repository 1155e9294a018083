//! What is allocated, and what must not be, counted by the allocator itself.

#![allow(missing_docs, unreachable_pub, reason = "tests")]

use serial_runtime::{FastSerialize, json, msgpack};
use std::{
    alloc::{GlobalAlloc, Layout, System},
    borrow::Cow,
    cell::Cell,
    ptr,
};

mod again;
mod failure;
mod memory;

// Models of the other tests, whose documents are counted here.
#[path = "../it/conformance"]
mod conformance {
    #[allow(dead_code, reason = "what only the other tests use")]
    pub mod models;
}
#[path = "../it/hostile"]
#[allow(dead_code, reason = "what only the other tests use")]
mod hostile {
    pub mod forms;
    pub mod shapes;
}

struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
    static LARGEST: Cell<usize> = const { Cell::new(0) };
    static LIVE: Cell<usize> = const { Cell::new(0) };
    static PEAK: Cell<usize> = const { Cell::new(0) };
    /// The next so many requests are granted, then one is not; none is refused where this is 0.
    static GRANTED: Cell<usize> = const { Cell::new(0) };
}

/// Whether a request is granted; `old` bytes are given back with it.
fn grants(size: usize, old: usize) -> bool {
    match GRANTED.get() {
        0 => {}
        1 => {
            GRANTED.set(0);
            return false;
        }
        left => GRANTED.set(left - 1),
    }
    ALLOCATIONS.set(ALLOCATIONS.get() + 1);
    LARGEST.set(LARGEST.get().max(size));
    LIVE.set((LIVE.get() + size).saturating_sub(old));
    PEAK.set(PEAK.get().max(LIVE.get()));
    true
}

// SAFETY: everything that is granted is passed on to the system's allocator; null says that it is not.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if !grants(layout.size(), 0) {
            return ptr::null_mut();
        }
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        LIVE.set(LIVE.get().saturating_sub(layout.size()));
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(pointer, layout) }
    }
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if !grants(size, layout.size()) {
            return ptr::null_mut();
        }
        // SAFETY: the caller's promise.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often `run` allocates, and the largest request.
fn allocations<T>(run: impl FnOnce() -> T) -> (usize, usize) {
    ALLOCATIONS.set(0);
    LARGEST.set(0);
    let result = run();
    let counted = (ALLOCATIONS.get(), LARGEST.get());
    drop(result);
    counted
}

/// The most memory that is held at any time while `run` runs.
fn peak<T>(run: impl FnOnce() -> T) -> usize {
    LIVE.set(0);
    PEAK.set(0);
    let result = run();
    let peak = PEAK.get();
    drop(result);
    peak
}

#[derive(FastSerialize, Debug, PartialEq)]
struct View<'a> {
    id: u64,
    #[serial(length(max = 100))]
    title: &'a str,
    body: Cow<'a, str>,
    score: f64,
    position: [f32; 2],
    kind: Kind,
    inner: Option<Inner<'a>>,
    #[serial(skip_serializing_if = "Option::is_none")]
    absent: Option<u8>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Inner<'a> {
    name: &'a str,
    active: bool,
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Kind {
    Plain,
    Tagged(u8),
}

fn view() -> View<'static> {
    View {
        id: 7,
        title: "a title that is long enough",
        body: Cow::Borrowed("\u{e9}t\u{e9} without escapes"),
        score: 0.123,
        position: [0.5, 1.25],
        kind: Kind::Tagged(3),
        inner: Some(Inner { name: "inner", active: true }),
        absent: None,
    }
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Owned {
    title: String,
    tags: Vec<String>,
    scores: Vec<f64>,
    parts: Vec<Part>,
    raw: Vec<u8>,
    note: Option<String>,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Part {
    text: String,
    weight: f32,
}

fn owned() -> Owned {
    Owned {
        title: "title".to_owned(),
        tags: vec!["one".to_owned(), "two".to_owned()],
        scores: vec![0.5, 1.0 / 3.0],
        parts: vec![Part { text: "part".to_owned(), weight: 0.25 }],
        raw: vec![1, 2, 3],
        note: Some("note".to_owned()),
    }
}

#[test]
fn encoding_into_a_reused_buffer() {
    let (view, owned) = (view(), owned());
    let mut buffer = Vec::with_capacity(8192);
    let counted = allocations(|| {
        for _ in 0..10 {
            buffer.clear();
            json::encode_into(&view, &mut buffer).unwrap();
            json::encode_into(&owned, &mut buffer).unwrap();
            msgpack::encode_into(&view, &mut buffer).unwrap();
            msgpack::encode_into(&owned, &mut buffer).unwrap();
        }
    });
    assert_eq!(counted, (0, 0));
}

#[test]
fn numbers_are_encoded_to_one_allocation() {
    let floats: Vec<f64> = (0..1000).map(|i| f64::from(i) / 7.0).collect();
    let most = 9 * floats.len();
    let (calls, bytes) = allocations(|| msgpack::to_vec(&floats).unwrap());
    assert!(calls == 1 && (most..=most + 5).contains(&bytes), "{calls} allocations, {bytes} bytes");
    let (calls, bytes) = allocations(|| json::to_vec(&floats).unwrap());
    assert!(calls == 1 && bytes <= 30 * floats.len(), "{calls} allocations, {bytes} bytes");
    // Many of them are not asked for at once.
    let many = vec![0_u64; 1 << 20];
    let (calls, bytes) = allocations(|| msgpack::to_vec(&many).unwrap());
    assert!(calls > 1 && bytes <= 2 << 20, "{calls} allocations, {bytes} bytes");
}

#[test]
fn encoding_to_a_slice() {
    let view = view();
    let mut slice = [0; 4096];
    let counted = allocations(|| {
        json::encode_to_slice(&view, &mut slice).unwrap();
        msgpack::encode_to_slice(&view, &mut slice).unwrap();
    });
    assert_eq!(counted, (0, 0));
}

#[test]
fn borrowed_decoding() {
    let view = view();
    let (text, bytes) = (json::to_vec(&view).unwrap(), msgpack::to_vec(&view).unwrap());
    let counted = allocations(|| {
        assert_eq!(json::from_slice::<View<'_>>(&text).unwrap(), view);
        assert_eq!(msgpack::from_slice::<View<'_>>(&bytes).unwrap(), view);
    });
    assert_eq!(counted, (0, 0));
}

#[test]
fn decoding_into_a_warm_object() {
    let source = owned();
    let (text, bytes) = (json::to_vec(&source).unwrap(), msgpack::to_vec(&source).unwrap());
    let mut warm = source.clone();
    let counted = allocations(|| {
        for _ in 0..10 {
            json::decode_into(&mut warm, &text).unwrap();
            msgpack::decode_into(&mut warm, &bytes).unwrap();
        }
    });
    assert_eq!(warm, source);
    // The base64 text of `raw` is decoded in place, too.
    assert_eq!(counted, (0, 0));
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Plain {
    id: u64,
    title: String,
    tags: Vec<String>,
    x: f64,
    y: f64,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Flattened {
    id: u64,
    #[serial(flatten)]
    text: Text,
    #[serial(flatten)]
    place: Place,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Text {
    title: String,
    tags: Vec<String>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Place {
    x: f64,
    y: f64,
}

#[test]
fn flattening_allocates_nothing_of_its_own() {
    let text = br#"{"id":1,"title":"a title","tags":["one","two"],"x":0.5,"y":1.5}"#;
    let bytes = msgpack::to_vec(&json::from_slice::<Plain>(text).unwrap()).unwrap();
    let shuffled = br#"{"y":1.5,"tags":["one","two"],"x":0.5,"title":"a title","id":1}"#;
    for text in [&text[..], shuffled] {
        let plain = allocations(|| json::from_slice::<Plain>(text).unwrap());
        assert_eq!(allocations(|| json::from_slice::<Flattened>(text).unwrap()), plain);
    }
    let plain = allocations(|| msgpack::from_slice::<Plain>(&bytes).unwrap());
    assert_eq!(allocations(|| msgpack::from_slice::<Flattened>(&bytes).unwrap()), plain);
    let value: Flattened = msgpack::from_slice(&bytes).unwrap();
    let mut buffer = Vec::with_capacity(1024);
    let counted = allocations(|| {
        json::encode_into(&value, &mut buffer).unwrap();
        msgpack::encode_into(&value, &mut buffer).unwrap();
    });
    assert_eq!(counted, (0, 0));
}

#[test]
fn raw_values_are_borrowed() {
    let text = br#"[{"a":[1,2]},"text",7]"#;
    let counted = allocations(|| json::from_slice::<[serial_runtime::RawJson<'_>; 3]>(text).unwrap());
    assert_eq!(counted, (0, 0));
    let bytes = b"\x92\x91\x01\xa1x";
    let counted = allocations(|| msgpack::from_slice::<[serial_runtime::RawMsgPack<'_>; 2]>(bytes).unwrap());
    assert_eq!(counted, (0, 0));
}

#[test]
fn skipping_and_lengths_that_lie() {
    #[derive(FastSerialize)]
    struct Nothing {}
    let text = format!(r#"{{"x":{}{}}}"#, "[".repeat(60), "]".repeat(60));
    assert_eq!(allocations(|| json::from_str::<Nothing>(&text).is_ok()), (0, 0));
    for bomb in [
        &b"\xdd\xff\xff\xff\xff"[..],
        b"\xc6\xff\xff\xff\xff",
        b"\xdb\xff\xff\xff\xff",
        b"\xdf\xff\xff\xff\xff",
    ] {
        let (_, largest) = allocations(|| {
            assert!(msgpack::from_slice::<Vec<u64>>(bomb).is_err());
            assert!(msgpack::from_slice::<Vec<u8>>(bomb).is_err());
            assert!(msgpack::from_slice::<String>(bomb).is_err());
            assert!(msgpack::from_slice::<std::collections::HashMap<String, u64>>(bomb).is_err());
            assert!(msgpack::from_slice::<serial_runtime::Value>(bomb).is_err());
        });
        assert!(largest <= 4096, "{largest} bytes at once");
    }
}

#[derive(FastSerialize, Debug)]
struct Untagged {
    title: String,
    parts: Vec<Part>,
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "type")]
enum Internal {
    Nothing,
    Owned { title: String, parts: Vec<Part> },
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "type", content = "content")]
enum Adjacent {
    Nothing,
    Owned(Untagged),
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "type")]
enum Beside {
    Nothing,
    Owned(Untagged),
}

#[derive(FastSerialize, Debug)]
#[serial(untagged)]
enum Formless {
    Number(u64),
    Part(Part),
    Owned(Untagged),
    Text(String),
}

#[test]
fn a_tag_costs_no_allocation_wherever_it_stands() {
    let fields = r#""title":"a title","parts":[{"text":"a part","weight":0.5},{"text":"b","weight":1}]"#;
    let plain = format!("{{{fields}}}");
    let expected = allocations(|| json::from_str::<Untagged>(&plain).unwrap()).0;
    assert!(expected >= 4, "{expected}");
    for text in [format!(r#"{{"type":"Owned",{fields}}}"#), format!(r#"{{{fields},"type":"Owned"}}"#)] {
        assert_eq!(allocations(|| json::from_str::<Internal>(&text).unwrap()).0, expected, "{text}");
    }
    for text in [
        format!(r#"{{"type":"Owned","content":{{{fields}}}}}"#),
        format!(r#"{{"content":{{{fields}}},"type":"Owned"}}"#),
    ] {
        assert_eq!(allocations(|| json::from_str::<Adjacent>(&text).unwrap()).0, expected, "{text}");
    }
    for text in [&plain, &format!(r#"{{"more":1,{fields}}}"#)] {
        assert_eq!(allocations(|| json::from_str::<Formless>(text).unwrap()).0, expected, "{text}");
    }
    for text in [format!(r#"{{"type":"Owned",{fields}}}"#), format!(r#"{{{fields},"type":"Owned"}}"#)] {
        assert_eq!(allocations(|| json::from_str::<Beside>(&text).unwrap()).0, expected, "{text}");
    }
    let packed =
        |text: &str| msgpack::to_vec(&json::from_str::<serial_runtime::Value>(text).unwrap()).unwrap();
    let packed_plain = packed(&plain);
    let expected = allocations(|| msgpack::from_slice::<Untagged>(&packed_plain).unwrap()).0;
    let tagged = [format!(r#"{{"type":"Owned",{fields}}}"#), format!(r#"{{{fields},"type":"Owned"}}"#)]
        .map(|it| packed(&it));
    for bytes in &tagged {
        assert_eq!(allocations(|| msgpack::from_slice::<Internal>(bytes).unwrap()).0, expected);
        assert_eq!(allocations(|| msgpack::from_slice::<Beside>(bytes).unwrap()).0, expected);
    }
    let adjacent = [
        format!(r#"{{"type":"Owned","content":{{{fields}}}}}"#),
        format!(r#"{{"content":{{{fields}}},"type":"Owned"}}"#),
    ];
    for bytes in adjacent.map(|it| packed(&it)) {
        assert_eq!(allocations(|| msgpack::from_slice::<Adjacent>(&bytes).unwrap()).0, expected);
    }
    assert_eq!(allocations(|| msgpack::from_slice::<Formless>(&packed_plain).unwrap()).0, expected);
    let none = r#"{"type":"Nothing"}"#;
    assert_eq!(allocations(|| json::from_str::<Internal>(none).unwrap()).0, 0);
    assert_eq!(allocations(|| json::from_str::<Adjacent>(none).unwrap()).0, 0);
}
