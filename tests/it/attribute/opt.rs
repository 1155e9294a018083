//! `opt = "size"`: other code for the same model. Its twin is the same model without the word: whatever is read or written, and whatever
//! is said of it, is the same.

use crate::hostile::ways::{Format, agree};
use serial_runtime::{Decode, Encode, json, msgpack};
use std::fmt::Debug;

/// The same models in two modules, with and without the word.
macro_rules! twins {
    ($($item:item)*) => {
        mod fast {
            use serial_runtime::FastSerialize;
            $(#[derive(FastSerialize, Debug, PartialEq, Clone)] $item)*
        }
        mod small {
            use serial_runtime::FastSerialize;
            $(#[derive(FastSerialize, Debug, PartialEq, Clone)] #[serial(opt = "size")] $item)*
        }
    };
}

twins! {
    #[serial(omit_none)]
    pub struct Clip {
        pub title: String,
        #[serial(range(1..=100))]
        pub width: u32,
        #[serial(alias = "len", default)]
        pub length: f64,
        pub tags: Vec<String>,
        pub note: Option<String>,
        #[serial(bytes)]
        pub thumb: Vec<u8>,
        #[serial(sensitive, length(max = 3))]
        pub token: String,
        #[serial(trim)]
        pub author: String,
        pub at: Point,
        pub effects: Vec<Effect>,
        #[serial(skip)]
        pub cached: u8,
    }

    #[serial(array)]
    pub struct Point(pub f32, pub i64, #[serial(default)] pub bool);

    #[serial(tag = "kind", deny_unknown_fields)]
    pub enum Effect {
        Fade { from: f64, to: f64 },
        Cut,
        Crop { area: Vec<i16>, at: Option<Point> },
    }

    #[serial(duplicates = "last", rename_all = "camelCase")]
    pub struct Loose {
        pub first_name: u8,
        pub last_name: Option<u8>,
    }

    pub struct Around {
        pub id: u64,
        #[serial(flatten)]
        pub loose: Loose,
        pub end: bool,
    }
}

/// Seventy fields, more than a word has bits.
macro_rules! wide {
    ($($name:ident)*) => {
        twins_of_wide! {
            pub struct Wide { $(#[serial(default)] pub $name: u16,)* pub last: String }
        }
    };
}

macro_rules! twins_of_wide {
    ($item:item) => {
        mod fast_wide {
            use serial_runtime::FastSerialize;
            #[derive(FastSerialize, Debug, PartialEq, Clone)]
            $item
        }
        mod small_wide {
            use serial_runtime::FastSerialize;
            #[derive(FastSerialize, Debug, PartialEq, Clone)]
            #[serial(opt = "size")]
            $item
        }
    };
}

wide! {
    a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 d0 d1 d2 d3 d4 d5 d6 d7 d8 d9
    e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 g0 g1 g2 g3 g4 g5 g6 g7 g8 g9
}

const CLIPS: &[&str] = &[
    r#"{"title":"a","width":7,"length":1.5,"tags":["x","y"],"note":"n","thumb":"AAE=","token":"abc","author":" b ","at":[1,2],"effects":[{"kind":"Fade","from":0,"to":1},{"kind":"Cut"},{"area":[1],"kind":"Crop"}]}"#,
    r#"{"at":[1.5,-2,true],"author":"b","effects":[],"len":2,"tags":[],"thumb":"","title":"\u00e9","token":"t","width":100}"#,
    r#"{ "effects" : [ ] , "at" : [ 0 , 0 ] , "token" : "t" , "author" : "" , "thumb" : "" , "note" : null , "tags" : [ ] , "width" : 1 , "title" : "" , "other" : { } }"#,
    r#"{"title":"a","title":"b","width":7}"#,
    r#"{"title":"a","width":0,"tags":[],"thumb":"","token":"long","author":"","at":[1],"effects":[{"kind":"Fade","x":1}]}"#,
];

/// What every way in says of a document, as text: of both twins the same.
#[track_caller]
fn same<F, S>(format: (&Format<F>, &Format<S>), input: &[u8], sample: (&F, &S))
where
    F: Encode + for<'de> Decode<'de> + Debug + Clone,
    S: Encode + for<'de> Decode<'de> + Debug + Clone,
{
    let fast = agree(format.0, input, || sample.0.clone());
    let small = agree(format.1, input, || sample.1.clone());
    let said = |error: &serial_runtime::Error| format!("{error} {:?}", error.kind());
    match (fast, small) {
        (Ok(fast), Ok(small)) => assert_eq!(format!("{fast:?}"), format!("{small:?}")),
        (Err(fast), Err(small)) => assert_eq!(said(&fast), said(&small), "{}", input.escape_ascii()),
        (fast, small) => panic!("{fast:?} {small:?}"),
    }
}

/// A document, cut at every byte, and with every byte made another one.
#[track_caller]
fn torn<F, S>(input: &[u8], format: (&Format<F>, &Format<S>), sample: (&F, &S))
where
    F: Encode + for<'de> Decode<'de> + Debug + Clone,
    S: Encode + for<'de> Decode<'de> + Debug + Clone,
{
    same(format, input, sample);
    for place in 0..input.len() {
        same(format, &input[..place], sample);
        for byte in [b'"', b'9', b',', b'e', 0x81, 0xc0] {
            let mut input = input.to_vec();
            input[place] = byte;
            same(format, &input, sample);
        }
    }
}

/// Documents, and what they become in MessagePack.
#[track_caller]
fn twins<F, S>(documents: &[&str])
where
    F: Encode + for<'de> Decode<'de> + Debug + Clone,
    S: Encode + for<'de> Decode<'de> + Debug + Clone,
{
    let sample = (json::from_str::<F>(documents[0]).unwrap(), json::from_str::<S>(documents[0]).unwrap());
    let sample = (&sample.0, &sample.1);
    assert_eq!(json::to_string(sample.0).unwrap(), json::to_string(sample.1).unwrap());
    assert_eq!(json::to_vec_pretty(sample.0).unwrap(), json::to_vec_pretty(sample.1).unwrap());
    assert_eq!(json::to_vec_canonical(sample.0).unwrap(), json::to_vec_canonical(sample.1).unwrap());
    assert_eq!(msgpack::to_vec(sample.0).unwrap(), msgpack::to_vec(sample.1).unwrap());
    for document in documents {
        torn(document.as_bytes(), (&Format::JSON, &Format::JSON), sample);
        let value: serial_runtime::Value = json::from_str(document).unwrap_or_default();
        torn(&msgpack::to_vec(&value).unwrap(), (&Format::MSGPACK, &Format::MSGPACK), sample);
    }
    torn(&msgpack::to_vec(sample.0).unwrap(), (&Format::MSGPACK, &Format::MSGPACK), sample);
}

#[test]
fn a_struct_of_every_kind_of_field() {
    twins::<fast::Clip, small::Clip>(CLIPS);
}

#[test]
fn fields_that_may_come_twice() {
    let documents = [
        r#"{"firstName":1,"lastName":2}"#,
        r#"{"lastName":2,"firstName":1,"lastName":null,"firstName":300}"#,
    ];
    twins::<fast::Loose, small::Loose>(&documents);
}

#[test]
fn what_is_flattened() {
    let documents =
        [r#"{"id":1,"firstName":2,"end":true}"#, r#"{"end":false,"lastName":1,"firstName":2,"id":3,"x":[]}"#];
    twins::<fast::Around, small::Around>(&documents);
}

#[test]
fn more_fields_than_bits() {
    let documents =
        [r#"{"a0":1,"g9":2,"last":"x"}"#, r#"{"g9":70000,"last":""}"#, r#"{"a1":1,"a1":2,"g8":1,"g8":2}"#];
    twins::<fast_wide::Wide, small_wide::Wide>(&documents);
}

#[test]
fn the_schema_is_the_same() {
    use serial_runtime::FastSerialize;
    assert_eq!(fast::Clip::json_schema(), small::Clip::json_schema());
}
