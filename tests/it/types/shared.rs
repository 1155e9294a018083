//! Cells, locks, atomics, and what else the standard library has.

use crate::support::{both_formats, in_json, in_msgpack, refuses_json, round_trip, same_bytes};
use serial_runtime::{FastSerialize, json};
use std::{
    cell::{Cell, RefCell},
    collections::{BinaryHeap, LinkedList},
    convert::Infallible,
    ffi::{CStr, CString, OsStr, OsString},
    ops::Bound,
    panic,
    sync::{Mutex, RwLock, atomic},
};

#[test]
fn cells_and_locks_are_what_they_hold() {
    both_formats(&Cell::new(5));
    both_formats(&RefCell::new(String::from("x")));
    both_formats(&vec![Cell::new(None), Cell::new(Some(1_u8))]);
    same_bytes(&Mutex::new(vec![1_u16]));
    same_bytes(&RwLock::new(Some(1.5)));
    let mut lock: Mutex<Vec<u16>> = json::from_str("[1]").unwrap();
    json::decode_into(&mut lock, b"[2,3]").unwrap();
    assert_eq!(*lock.lock().unwrap(), [2, 3]);
    let mut lock: RwLock<Option<u8>> = json::from_str("null").unwrap();
    json::decode_into(&mut lock, b"7").unwrap();
    assert_eq!(*lock.read().unwrap(), Some(7));
}

#[test]
fn what_is_in_use_cannot_be_written() {
    let cell = RefCell::new(1);
    let guard = cell.borrow_mut();
    assert_eq!(json::to_vec(&cell).unwrap_err().to_string(), "the `RefCell` is borrowed mutably");
    drop(guard);
    let lock = Mutex::new(1);
    let _ = panic::catch_unwind(panic::AssertUnwindSafe(|| {
        let _guard = lock.lock();
        panic::resume_unwind(Box::new(()));
    }));
    assert_eq!(
        json::to_vec(&lock).unwrap_err().to_string(),
        "the `Mutex` is poisoned: a panic left its value half changed"
    );
}

#[derive(FastSerialize, Debug)]
struct Held {
    cell: Cell<Option<u8>>,
    #[serial(range(max = 5))]
    count: atomic::AtomicU32,
    nested: RefCell<Vec<Inner>>,
}

#[derive(FastSerialize, Debug)]
struct Inner {
    #[serial(length(max = 1))]
    text: String,
}

#[test]
fn they_are_fields() {
    let held: Held = json::from_str(r#"{"count":3,"nested":[]}"#).unwrap();
    assert_eq!(held.cell.get(), None);
    assert_eq!(json::from_str::<Held>(r#"{"count":6,"nested":[]}"#).unwrap_err().path(), "/count");
    held.nested.borrow_mut().push(Inner { text: "long".to_owned() });
    let report = held.validate().unwrap_err();
    assert_eq!(report.issues()[0].path, "/nested/0/text");
}

#[test]
fn atomics() {
    same_bytes(&atomic::AtomicBool::new(true));
    same_bytes(&atomic::AtomicI8::new(-1));
    same_bytes(&atomic::AtomicU64::new(u64::MAX));
    same_bytes(&atomic::AtomicUsize::new(7));
    assert_eq!(json::from_str::<atomic::AtomicI64>("-5").unwrap().into_inner(), -5);
    assert!(json::from_str::<atomic::AtomicU8>("256").is_err());
}

#[test]
fn heaps_and_lists() {
    both_formats(&LinkedList::from([1, 2, 3]));
    let heap = BinaryHeap::from([1, 5, 3]);
    same_bytes(&heap);
    let mut again: BinaryHeap<i32> = json::from_slice(&json::to_vec(&heap).unwrap()).unwrap();
    json::decode_into(&mut again, b"[2,9,4]").unwrap();
    assert_eq!(again.into_sorted_vec(), [2, 4, 9]);
}

#[test]
fn ranges_with_one_end() {
    both_formats(&(1..));
    in_json(&(..String::from("x")), r#"{"end":"x"}"#);
    same_bytes(&(..5));
    refuses_json::<std::ops::RangeTo<u8>>(
        r#"{"start":1}"#,
        "unknown field `start`, expected one of `end` at line 1 column 2 (byte 1), path /start",
    );
    refuses_json::<std::ops::RangeFrom<u8>>(
        "{}",
        "missing field `start` at line 1 column 1 (byte 0), path /start",
    );
    refuses_json::<std::ops::RangeFrom<u8>>(
        r#"{"start":1,"start":2}"#,
        "duplicate key `start` at line 1 column 12 (byte 11), path /start",
    );
}

#[test]
fn ends() {
    both_formats(&Bound::Included(1));
    both_formats(&Bound::Excluded(String::from("x")));
    both_formats(&Bound::<u8>::Unbounded);
    both_formats(&vec![Bound::Unbounded, Bound::Included(1)]);
    refuses_json::<Bound<u8>>(
        r#""Included""#,
        concat!(
            "expected `Unbounded` as text, or a map of one entry: `Included` or `Excluded`, ",
            "found a string at line 1 column 1 (byte 0)",
        ),
    );
    assert!(json::from_str::<Bound<u8>>(r#"{"Unbounded":null}"#).is_err());
    assert!(json::from_str::<Bound<u8>>(r#"{"Open":1}"#).is_err());
}

#[test]
fn texts_of_c_are_bytes() {
    in_json(&CString::from(c"abc"), r#""YWJj""#);
    in_msgpack(&CString::from(c"abc"), "c403616263");
    in_msgpack(&Box::<CStr>::from(c""), "c400");
    refuses_json::<CString>(
        r#""YQBj""#,
        "expected bytes of which none is zero, found a string at line 1 column 1 (byte 0)",
    );
}

#[cfg(unix)]
#[test]
fn texts_of_the_system() {
    use std::os::unix::ffi::OsStrExt;
    in_json(&OsString::from("abc"), r#"{"Unix":"YWJj"}"#);
    in_msgpack(&OsString::from("abc"), "81a4556e6978c403616263");
    round_trip(&OsStr::from_bytes(b"\xff\0").to_owned().into_boxed_os_str());
    refuses_json::<OsString>(
        r#"{"Windows":[97]}"#,
        "unknown variant `Windows`, expected one of `Unix` at line 1 column 2 (byte 1), path /Windows",
    );
}

#[test]
fn what_nothing_is() {
    refuses_json::<Infallible>(
        "1",
        "expected nothing: no value has this type, found the number `1` at line 1 column 1 (byte 0)",
    );
    assert_eq!(json::from_str::<Result<u8, Infallible>>(r#"{"Ok":1}"#).unwrap(), Ok(1));
}

#[test]
fn arguments_are_written() {
    let long = "x".repeat(100);
    same_bytes(&format_args!("{}-{}", 1, 2));
    same_bytes(&format_args!("{long}"));
    same_bytes(&format_args!("as it is"));
}

#[test]
fn tuples_of_sixteen() {
    let sixteen = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, "x".to_owned(), 1.5, None::<u8>);
    same_bytes(&sixteen);
    let mut again = sixteen.clone();
    json::decode_into(&mut again, b"[1,2,3,4,5,6,7,8,9,10,11,12,13,\"y\",1.5,7]").unwrap();
    assert_eq!((&*again.13, again.15), ("y", Some(7)));
}
