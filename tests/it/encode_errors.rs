//! What cannot be written: the error names the value, whatever it is written to.

use serial_runtime::{
    Encode, EncodeOptions, Error, ErrorKind, FastSerialize, Value, json, msgpack,
    value::Map,
    wire::{Lead, Room, Writer, Wrote},
};
use std::io;

/// What each way of writing JSON says of a value that it cannot write.
fn in_json(value: &impl Encode) -> Vec<Error> {
    vec![
        json::to_vec(value).unwrap_err(),
        json::to_vec_pretty(value).unwrap_err(),
        json::encode_into(value, &mut b"{\"before\":".to_vec()).unwrap_err(),
        json::encode_to_slice(value, &mut [0; 4096]).unwrap_err(),
        json::to_writer(io::sink(), value).unwrap_err(),
    ]
}

fn in_msgpack(value: &impl Encode) -> Vec<Error> {
    vec![
        msgpack::to_vec(value).unwrap_err(),
        msgpack::encode_into(value, &mut b"\x81".to_vec()).unwrap_err(),
        msgpack::encode_to_slice(value, &mut [0; 4096]).unwrap_err(),
        msgpack::to_writer(io::sink(), value).unwrap_err(),
    ]
}

#[track_caller]
fn all_say(errors: Vec<Error>, kind: ErrorKind, path: &str) {
    for error in errors {
        assert_eq!((error.kind(), error.path()), (kind, path), "{error}");
    }
}

/// Written behind other things, so that the place is not the start.
#[derive(FastSerialize)]
struct Around<T> {
    id: u32,
    list: Vec<(String, Option<T>)>,
}

fn around<T>(bad: T) -> Around<T> {
    Around { id: 7, list: vec![("fine".into(), None), ("/bad".into(), Some(bad))] }
}

#[test]
fn floats_that_are_not_finite() {
    all_say(in_json(&around(f64::NAN)), ErrorKind::NotFinite, "/list/1/1");
    all_say(in_json(&around(f32::INFINITY)), ErrorKind::NotFinite, "/list/1/1");
    all_say(in_json(&f64::NAN), ErrorKind::NotFinite, "");
}

#[test]
fn nesting_beyond_the_limit() {
    let deep: Value = json::from_str(&format!("{}{}", "[".repeat(128), "]".repeat(128))).unwrap();
    let path = format!("/list/1/1{}", "/0".repeat(125));
    all_say(in_json(&around(deep.clone())), ErrorKind::Depth, &path);
    all_say(in_msgpack(&around(deep)), ErrorKind::Depth, &path);
    let options = EncodeOptions { max_depth: 2, ..Default::default() };
    let error = json::to_vec_with(&around(0), &options).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Depth, "/list/0"));
    let error = msgpack::to_vec_with(&around(0), &options).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Depth, "/list/0"));
}

#[test]
fn what_json_has_no_form_for() {
    let ext: Value = msgpack::from_slice(b"\xd4\x05\x00").unwrap();
    all_say(in_json(&around(ext)), ErrorKind::Type, "/list/1/1");
    let first = Map::<Value>::from_iter([(Value::from(true), Value::from(1))]);
    all_say(in_json(&around(first)), ErrorKind::Custom, "/list/1/1");
    let later =
        Map::<Value>::from_iter([(Value::from("a"), Value::from(1)), (Value::from(0.5), Value::from(2))]);
    all_say(in_json(&around(later)), ErrorKind::Custom, "/list/1/1");
}

/// A colour that cannot always be written.
struct Colour(Option<u8>);

impl Encode for Colour {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match self.0 {
            Some(colour) => w.u64(at, lead, colour.into()),
            None => Err(w.refuse(at, lead, &"no colour")),
        }
    }
}

#[test]
fn what_a_type_refuses() {
    let list = [Colour(Some(1)), Colour(None)];
    all_say(in_json(&list.as_slice()), ErrorKind::Custom, "/1");
    all_say(in_msgpack(&list.as_slice()), ErrorKind::Custom, "/1");
    let time = std::time::SystemTime::UNIX_EPOCH - std::time::Duration::from_secs(1);
    all_say(in_json(&around(time)), ErrorKind::Custom, "/list/1/1");
    all_say(in_msgpack(&around(time)), ErrorKind::Custom, "/list/1/1");
}

#[derive(FastSerialize)]
struct With {
    first: u8,
    #[serial(with = colours)]
    colours: Vec<Option<u8>>,
}

mod colours {
    use super::Colour;

    pub fn encode(colours: &[Option<u8>]) -> Vec<Colour> {
        colours.iter().map(|colour| Colour(*colour)).collect()
    }

    pub fn decode(colours: Vec<u8>) -> Result<Vec<Option<u8>>, std::convert::Infallible> {
        Ok(colours.into_iter().map(Some).collect())
    }
}

#[test]
fn what_a_module_refuses() {
    let with = With { first: 1, colours: vec![Some(1), None] };
    all_say(in_json(&with), ErrorKind::Custom, "/colours/1");
    all_say(in_msgpack(&with), ErrorKind::Custom, "/colours/1");
    assert_eq!(json::from_str::<With>(r#"{"first":1,"colours":"AQ=="}"#).unwrap().first, 1);
}

#[test]
fn a_full_slice() {
    let value = Around { id: 70_000, list: vec![("one".into(), Some(1.5)), ("two".into(), None)] };
    let text = json::to_string(&value).unwrap();
    for (expected, path) in
        [("id", "/id"), ("70000", "/id"), ("[[", "/list/0"), ("one", "/list/0/0"), ("1.5", "/list/0/1")]
    {
        // Full in the middle of this.
        let len = text.find(expected).unwrap() + expected.len() / 2;
        let error = json::encode_to_slice(&value, &mut vec![0; len]).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::BufferFull, path), "{len}");
    }
    let packed = msgpack::to_vec(&value).unwrap();
    for len in 0..packed.len() {
        let error = msgpack::encode_to_slice(&value, &mut vec![0; len]).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::BufferFull);
    }
    let error = msgpack::encode_to_slice(&value, &mut vec![0; packed.len() - 1]).unwrap_err();
    assert_eq!(error.path(), "/list/1/1");
}

#[test]
fn a_writer_that_fails_says_nothing_of_the_value() {
    struct Broken;
    impl io::Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::Error::other("gone"))
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let error = json::to_writer(Broken, &around(1)).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Io, ""));
}

/// Values of serde that fail, some of them in places whose length serde does not say.
mod bridged {
    use super::*;
    use serde::{Serialize, Serializer, ser::Error as _};
    use serial_runtime::serde as bridge;
    use std::collections::BTreeMap;

    struct Refuses;

    impl Serialize for Refuses {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(S::Error::custom("never"))
        }
    }

    struct Lengthless<T>(Vec<T>);

    impl<T: Serialize> Serialize for Lengthless<T> {
        fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
            s.collect_seq(self.0.iter().filter(|_| true))
        }
    }

    #[derive(Serialize)]
    struct Flat<T> {
        first: u8,
        #[serde(flatten)]
        rest: BTreeMap<String, T>,
    }

    #[derive(Serialize)]
    enum Choice<T> {
        Newtype(T),
        Named { x: T },
    }

    #[track_caller]
    fn both_say<T: Serialize>(value: &T, path: &str) {
        let outer = [bridge::encode(value)];
        all_say(in_json(&outer), ErrorKind::Custom, &format!("/0{path}"));
        all_say(in_msgpack(&outer), ErrorKind::Custom, &format!("/0{path}"));
    }

    #[test]
    fn what_serde_refuses() {
        both_say(&Refuses, "");
        both_say(&(1, Some(Refuses)), "/1");
        both_say(&BTreeMap::from([("a", vec![Refuses])]), "/a/0");
        both_say(&vec!["x".repeat(5000)].into_iter().map(|text| (text, Refuses)).collect::<Vec<_>>(), "/0/1");
        both_say(&Choice::Newtype(Refuses), "/Newtype");
        both_say(&Choice::Named { x: (1, Refuses) }, "/Named/x/1");
    }

    #[test]
    fn where_serde_does_not_say_the_length() {
        both_say(&Lengthless(vec![(1, None), (2, Some(Refuses))]), "/1/1");
        both_say(&Lengthless(vec![Lengthless(vec![]), Lengthless(vec![Refuses])]), "/1/0");
        let rest = BTreeMap::from([("a".to_owned(), None), ("b".to_owned(), Some(vec![Refuses]))]);
        both_say(&Flat { first: 1, rest }, "/b/0");
    }

    #[test]
    fn keys() {
        let map = BTreeMap::from([((1, 2), 3)]);
        all_say(in_json(&(7, bridge::encode(&map))), ErrorKind::Custom, "/1");
        let nan = [("k", bridge::encode(&f64::NAN))];
        all_say(in_json(&nan), ErrorKind::NotFinite, "/0/1");
    }
}
