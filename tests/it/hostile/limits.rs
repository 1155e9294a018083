//! The limits of `DecodeOptions`: exact, and the same through every type, format and way in.

use super::{
    forms::{self, Forms},
    shapes::{self, Shapes},
    ways::{Format, within},
};
use serial_runtime::{
    Decode, DecodeOptions, Encode, Error, ErrorKind, FastSerialize, RawJsonBuf, RawMsgPackBuf, Value, json,
    msgpack,
};
use std::{collections::BTreeMap, fmt::Debug, io};

#[derive(FastSerialize, Debug, Clone, PartialEq, Default)]
struct Model {
    #[serial(default)]
    name: String,
    #[serial(default)]
    list: Vec<u32>,
    #[serial(default)]
    map: BTreeMap<String, u8>,
    #[serial(default)]
    bytes: Vec<u8>,
}

#[derive(FastSerialize, Debug)]
struct Nothing {}

fn limit(change: impl FnOnce(&mut DecodeOptions)) -> DecodeOptions {
    let mut options = DecodeOptions::default();
    change(&mut options);
    options
}

#[track_caller]
fn verdict<T: Debug>(result: Result<T, Error>) -> Result<(), (usize, String)> {
    let error = match result {
        Ok(_) => return Ok(()),
        Err(error) => error,
    };
    assert_eq!((error.kind(), error.code()), (ErrorKind::Limit, "limit"), "{error}");
    Err((error.offset(), error.path().to_owned()))
}

/// What every way in says of a document, which is all the same.
#[track_caller]
fn json_says(text: &str, options: &DecodeOptions) -> Result<(), (usize, String)> {
    let input = text.as_bytes();
    let said = verdict(json::from_slice_with::<Value>(input, options));
    assert_eq!(verdict(json::from_slice_with::<Nothing>(input, options)), said);
    assert_eq!(verdict(json::from_slice_with::<Model>(input, options)), said);
    assert_eq!(verdict(json::from_slice_with::<RawJsonBuf>(input, options)), said);
    assert_eq!(verdict(json::from_reader_with::<Model>(input, options)), said);
    assert_eq!(verdict(json::decode_into_with(&mut Model::default(), input, options)), said);
    let report = json::from_slice_report_with::<Model>(input, options);
    assert_eq!(
        report.map(drop).map_err(|report| report.issues()[0].offset.unwrap()),
        said.clone().map_err(|said| said.0)
    );
    said
}

#[track_caller]
fn msgpack_says(input: &[u8], options: &DecodeOptions) -> Result<(), (usize, String)> {
    let said = verdict(msgpack::from_slice_with::<Value>(input, options));
    assert_eq!(verdict(msgpack::from_slice_with::<Nothing>(input, options)), said);
    assert_eq!(verdict(msgpack::from_slice_with::<Model>(input, options)), said);
    assert_eq!(verdict(msgpack::from_slice_with::<RawMsgPackBuf>(input, options)), said);
    assert_eq!(verdict(msgpack::from_reader_with::<Model>(input, options)), said);
    assert_eq!(verdict(msgpack::decode_into_with(&mut Model::default(), input, options)), said);
    let report = msgpack::from_slice_report_with::<Model>(input, options);
    assert_eq!(
        report.map(drop).map_err(|report| report.issues()[0].offset.unwrap()),
        said.clone().map_err(|said| said.0)
    );
    said
}

fn model() -> Model {
    Model {
        name: "twelve bytes".to_owned(),
        list: vec![1, 2, 3, 4, 5],
        map: [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5), ("f", 6)]
            .map(|(k, v)| (k.to_owned(), v))
            .into(),
        bytes: vec![7; 13],
    }
}

#[test]
fn the_length_of_the_input() {
    let (text, packed) = (json::to_string(&model()).unwrap(), msgpack::to_vec(&model()).unwrap());
    for (document, says) in [
        (text.as_bytes(), &(|options: &DecodeOptions| json_says(&text, options)) as &dyn Fn(&_) -> _),
        (&packed, &|options: &DecodeOptions| msgpack_says(&packed, options)),
    ] {
        assert_eq!(says(&limit(|limits| limits.max_len = document.len())), Ok(()));
        assert_eq!(says(&limit(|limits| limits.max_len = document.len() - 1)), Err((0, String::new())));
        assert_eq!(says(&limit(|limits| limits.max_len = 0)), Err((0, String::new())));
    }
}

/// Of an endless stream no more is read than the limit and a byte.
#[test]
fn a_stream_without_end() {
    struct Endless(usize);
    impl io::Read for Endless {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            out.fill(b' ');
            self.0 += out.len();
            Ok(out.len())
        }
    }
    let limits = limit(|limits| limits.max_len = 100_000);
    let mut stream = Endless(0);
    assert!(verdict(json::from_reader_with::<u8>(&mut stream, &limits)).is_err());
    assert!(stream.0 <= 100_001, "{}", stream.0);
    assert!(verdict(msgpack::from_reader_with::<u8>(Endless(0), &limits)).is_err());
}

#[test]
fn items_and_entries() {
    let text = json::to_string(&model()).unwrap();
    let packed = msgpack::to_vec(&model()).unwrap();
    let most = |most| limit(|limits| limits.max_items = most);
    assert_eq!(json_says(&text, &most(6)), Ok(()));
    assert_eq!(json_says(&text, &most(5)), Err((text.find("\"f\"").unwrap(), "/map/f".to_owned())));
    assert_eq!(json_says(&text, &most(4)), Err((text.find("5]").unwrap(), "/list/4".to_owned())));
    assert_eq!(json_says(&text, &most(3)), Err((text.find("4,5]").unwrap(), "/list/3".to_owned())));
    assert_eq!(msgpack_says(&packed, &most(6)), Ok(()));
    assert_eq!(msgpack_says(&packed, &most(5)).unwrap_err().1, "/map");
    assert_eq!(msgpack_says(&packed, &most(4)).unwrap_err().1, "/list");
    // The whole struct has four fields.
    assert_eq!(msgpack_says(&packed, &most(3)).unwrap_err(), (0, String::new()));
    for (text, count) in [
        ("[]", 0),
        ("[ ]", 0),
        ("{ }", 0),
        ("[[]]", 1),
        ("[1]", 1),
        ("{\"a\":[1 , 2]}", 2),
        ("[[],[],[]]", 3),
    ] {
        assert!(json::from_slice_with::<Value>(text.as_bytes(), &most(count)).is_ok(), "{text}");
        if let Some(less) = count.checked_sub(1) {
            assert!(json::from_slice_with::<Value>(text.as_bytes(), &most(less)).is_err(), "{text}");
        }
    }
    // Commas and brackets in texts are none.
    assert_eq!(json_says(r#"{"name":"[,,,,,,\"],,,\\"}"#, &most(1)), Ok(()));
    // What is announced counts, also where it is a lie.
    assert!(msgpack_says(b"\xdd\xff\xff\xff\xff", &most(4)).is_err());
    assert!(msgpack_says(b"\xdf\xff\xff\xff\xff", &most(4)).is_err());
}

#[test]
fn texts_and_bytes() {
    let packed = msgpack::to_vec(&model()).unwrap();
    let most = |most| limit(|limits| limits.max_string = most);
    assert_eq!(msgpack_says(&packed, &most(13)), Ok(()));
    assert_eq!(msgpack_says(&packed, &most(12)).unwrap_err().1, "/bytes");
    assert_eq!(msgpack_says(&packed, &most(11)).unwrap_err().1, "/name");
    let text = r#"{"name":"twelve bytes","map":{"a long key":1}}"#;
    assert_eq!(json_says(text, &most(12)), Ok(()));
    assert_eq!(json_says(text, &most(11)), Err((8, "/name".to_owned())));
    let key = r#"{"map":{"a long key":1}}"#;
    assert_eq!(json_says(key, &most(10)), Ok(()));
    assert_eq!(json_says(key, &most(9)), Err((8, "/map/a long key".to_owned())));
    // As it is written: an escape counts its own bytes.
    let escaped = r#"{"name":"\u0041\""}"#;
    assert_eq!(json_says(escaped, &most(8)), Ok(()));
    assert_eq!(json_says(escaped, &most(7)), Err((8, "/name".to_owned())));
    assert!(msgpack::from_slice_with::<Value>(b"\xc7\x03\x05abc", &most(3)).is_ok());
    assert!(msgpack::from_slice_with::<Value>(b"\xc7\x03\x05abc", &most(2)).is_err());
}

/// What is no document is refused for that, or for a limit that it breaks before.
#[test]
fn broken_documents() {
    let tight = limit(|limits| (limits.max_items, limits.max_string) = (3, 3));
    for text in ["", "[", "[1,2", "\"ab", "{\"a\"", "]", "[1}", "nul", "[\"\\", "{\"a\":[1,2,{\"b\":"] {
        assert!(json::from_slice_with::<Value>(text.as_bytes(), &tight).is_err(), "{text}");
    }
    for bytes in [&b""[..], b"\x92", b"\xc1", b"\x82\xa1a", b"\xdc\x00", b"\x92\x01\xc1"] {
        assert!(msgpack::from_slice_with::<Value>(bytes, &tight).is_err());
    }
    let deep = "[".repeat(100_000);
    assert_eq!(json::from_slice_with::<Value>(deep.as_bytes(), &tight).unwrap_err().kind(), ErrorKind::Depth);
    assert!(msgpack::from_slice_with::<Value>(&b"\x91".repeat(100_000), &tight).is_err());
}

/// Wherever a limit lies, it changes no value; and what it takes, a higher one takes.
#[test]
fn no_value_is_another_one_under_a_limit() {
    type Set = fn(&mut DecodeOptions, usize);
    const EACH: [Set; 5] = [
        |limits, most| limits.max_depth = most.min(limits.max_depth),
        |limits, most| limits.max_len = most,
        |limits, most| limits.max_alloc = most,
        |limits, most| limits.max_items = most,
        |limits, most| limits.max_string = most,
    ];
    fn rises<T: Encode + Debug>(format: &Format<T>, document: &[u8]) {
        for set in EACH {
            let mut fits = false;
            for most in (0..40).chain((1..16).map(|power| 40 << power)) {
                let fitted = within(format, document, &limit(|limits| set(limits, most))).is_ok();
                assert!(fitted || !fits, "{most}");
                fits = fitted;
            }
            assert!(fits);
        }
    }
    fn check<T: Encode + for<'de> Decode<'de> + Debug>(text: &str, value: &T) {
        rises(&Format::<T>::JSON, text.as_bytes());
        rises(&Format::<T>::MSGPACK, &msgpack::to_vec(value).unwrap());
    }
    check(shapes::SAMPLE, &Shapes::sample());
    check(forms::SAMPLE, &Forms::sample());
}

/// The smallest limit under which a decode succeeds.
fn need(decode: impl Fn(&DecodeOptions) -> Result<(), Error>) -> usize {
    let (mut low, mut high) = (0, 1 << 30);
    while low < high {
        let middle = (low + high) / 2;
        match decode(&limit(|limits| limits.max_alloc = middle)) {
            Ok(()) => high = middle,
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Limit, "{error}");
                low = middle + 1;
            }
        }
    }
    low
}

fn needs<T: FastSerialize + for<'de> Decode<'de>>(value: &T, at_least: usize, at_most: usize) {
    let (text, packed) = (json::to_vec(value).unwrap(), msgpack::to_vec(value).unwrap());
    for need in [
        need(|options| json::from_slice_with::<T>(&text, options).map(drop)),
        need(|options| msgpack::from_slice_with::<T>(&packed, options).map(drop)),
        need(|options| json::from_reader_with::<T>(&*text, options).map(drop)),
    ] {
        assert!((at_least..=at_most).contains(&need), "{need} is not in {at_least}..={at_most}");
    }
}

#[test]
fn memory_of_the_value() {
    needs(&7_u8, 0, 0);
    // Texts and bytes are no longer than the input.
    needs(&String::from("x").repeat(1000), 0, 0);
    needs(&vec![1_u64; 1000], 8000, 16_384);
    needs(&vec![0.5_f64; 1000], 8000, 16_384);
    needs(&vec![String::from("x").repeat(100); 100], 2400, 6200);
    needs(&vec![7_u8; 1000], 0, 0);
    needs(&Box::new(7_u64), 8, 8);
    needs(&BTreeMap::from([(1_u64, 2_u64)]), 32, 32);
    needs(&Value::from_iter([1_u64; 1000]), 16_000, 100_000);
    needs(&vec![vec![vec![1_u32]]; 100], 5_000, 40_000);
    let limits = limit(|limits| limits.max_alloc = 1000);
    let mut warm = vec![0_u64; 1000];
    let (text, packed) = (json::to_vec(&warm).unwrap(), msgpack::to_vec(&warm).unwrap());
    json::decode_into_with(&mut warm, &text, &limits).unwrap();
    msgpack::decode_into_with(&mut warm, &packed, &limits).unwrap();
    let list = json::to_vec(&vec![0_u64; 1000]).unwrap();
    assert!(verdict(json::from_slice_with::<Vec<u64>>(&list, &limits)).is_err());
    assert!(verdict(json::from_slice_with::<Value>(&list, &limits)).is_err());
}

#[test]
fn how_many_errors_a_report_lists() {
    let text = format!("[{}1]", "1,".repeat(9999));
    let packed = msgpack::to_vec(&vec![1_u8 as u16; 10_000]).unwrap();
    for most in [1, 2, 100, 4096] {
        let limits = limit(|limits| limits.max_issues = most);
        let report = json::from_slice_report_with::<Vec<String>>(text.as_bytes(), &limits).unwrap_err();
        assert_eq!(report.len(), most);
        let report = msgpack::from_slice_report_with::<Vec<String>>(&packed, &limits).unwrap_err();
        assert_eq!(report.len(), most);
    }
    assert_eq!(json::from_slice_report::<Vec<String>>(text.as_bytes()).unwrap_err().len(), 10_000);
    #[derive(FastSerialize, Debug)]
    struct Rules {
        #[serial(inner(range(min = 10)))]
        list: Vec<u32>,
    }
    let text = format!("{{\"list\":{text}}}");
    let limits = limit(|limits| limits.max_issues = 3);
    assert_eq!(json::from_slice_report_with::<Rules>(text.as_bytes(), &limits).unwrap_err().len(), 3);
    #[derive(FastSerialize, Debug)]
    #[allow(dead_code, reason = "never made")]
    struct Missing {
        a: u8,
        b: u8,
        c: u8,
        d: u8,
    }
    assert_eq!(json::from_slice_report_with::<Missing>(b"{}", &limits).unwrap_err().len(), 3);
    assert_eq!(json::from_slice_report::<Missing>(b"{}").unwrap_err().len(), 4);
}
