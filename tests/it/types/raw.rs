//! Values that are kept as they are written.

use serial_runtime::{
    DecodeOptions, FastSerialize, RawJson, RawJsonBuf, RawMsgPack, RawMsgPackBuf, RawNumber, Value,
    describe::MaxLen, json, msgpack,
};
use std::collections::BTreeMap;

#[derive(FastSerialize, Debug, PartialEq)]
struct JsonView<'a> {
    id: u8,
    one: RawJson<'a>,
    #[serial(default)]
    many: Vec<RawJson<'a>>,
    maybe: Option<RawJson<'a>>,
    #[serial(default)]
    named: BTreeMap<String, RawJsonBuf>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct PackedView<'a> {
    one: RawMsgPack<'a>,
    many: Vec<RawMsgPackBuf>,
    maybe: Option<RawMsgPack<'a>>,
}

const TEXT: &str = concat!(
    r#"{"id":1,"one":{ "b" : [1e2, "\u00e9\n" ,null]},"many":[1.0,-0,12345678901234567890123456789,"ü"],"#,
    r#""maybe":[[]],"named":{"x":{"k": true}}}"#
);

/// nil, 7 in five bytes, a map of one, an ext.
const PACKED: &[u8] =
    b"\x83\xa3one\x81\xa1k\xc0\xa4many\x93\xce\0\0\0\x07\xd9\x01x\xd4\x05\x09\xa5maybe\xca\x7f\xc0\0\0";

#[test]
fn json_comes_back_byte_for_byte() {
    let view: JsonView = json::from_str(TEXT).unwrap();
    assert_eq!(view.one.get(), r#"{ "b" : [1e2, "\u00e9\n" ,null]}"#);
    assert_eq!(view.many[2].get(), "12345678901234567890123456789");
    assert_eq!(view.one.decode::<Value>().unwrap()["b"][0], Value::from(100.0));
    assert_eq!(json::to_string(&view).unwrap(), TEXT);
    let mut again: JsonView = json::from_str(r#"{"id": 0, "one": 0, "maybe": null}"#).unwrap();
    assert_eq!(again.maybe, None);
    json::decode_into(&mut again, TEXT.as_bytes()).unwrap();
    assert_eq!(again, view);
    assert_eq!(json::from_slice_report::<JsonView>(TEXT.as_bytes()).unwrap(), view);
    let borrowed = TEXT.as_bytes().as_ptr_range();
    assert!(borrowed.contains(&view.one.get().as_ptr()));
}

#[test]
fn messagepack_comes_back_byte_for_byte() {
    let view: PackedView = msgpack::from_slice(PACKED).unwrap();
    assert_eq!(view.many[0].get(), b"\xce\0\0\0\x07");
    assert_eq!(view.many[0].decode::<u8>().unwrap(), 7);
    assert_eq!(view.maybe.unwrap().get(), b"\xca\x7f\xc0\0\0");
    assert_eq!(msgpack::to_vec(&view).unwrap(), PACKED);
    let mut again: PackedView = msgpack::from_slice(b"\x83\xa3one\x00\xa4many\x90\xa5maybe\xc0").unwrap();
    msgpack::decode_into(&mut again, PACKED).unwrap();
    assert_eq!(again, view);
}

#[test]
fn whitespace_around_a_value_is_none_of_it() {
    assert_eq!(RawJson::new(" \n[1, 2]\t ").unwrap().get(), "[1, 2]");
    let spaced: Vec<RawJson> = json::from_str("[ 1 , {} ,\"a\" ]").unwrap();
    assert_eq!(spaced.iter().map(|raw| raw.get()).collect::<Vec<_>>(), ["1", "{}", "\"a\""]);
    assert_eq!(json::to_string(&spaced).unwrap(), r#"[1,{},"a"]"#);
    assert_eq!(json::to_string_pretty(&spaced).unwrap(), "[\n  1,\n  {},\n  \"a\"\n]");
}

#[test]
fn a_value_is_checked_like_any_other() {
    for text in ["", "1 2", "[1,]", "01", "\"\\q\"", "nul", "{\"a\"}", "\"\u{1}\""] {
        assert!(RawJson::new(text).is_err(), "{text}");
        assert!(RawJsonBuf::new(text).is_err(), "{text}");
        let wrapped = format!("{{\"id\":1,\"one\":{text}}}");
        assert!(json::from_str::<JsonView>(&wrapped).is_err(), "{text}");
    }
    assert!(json::from_slice::<RawJson>(b"\"\xff\"").is_err());
    for bytes in [&b""[..], b"\x91", b"\xc1", b"\xa1\xff", b"\x00\x00"] {
        assert!(RawMsgPack::new(bytes).is_err(), "{bytes:?}");
        assert!(RawMsgPackBuf::new(bytes).is_err(), "{bytes:?}");
    }
    let error = json::from_str::<JsonView>(r#"{"id":1,"one":[1,q]}"#).unwrap_err();
    assert_eq!(error.path(), "/one/1");
}

#[test]
fn the_depth_limit_counts_what_is_inside() {
    let nested = |depth: usize| format!("[{}{}]", "[".repeat(depth - 1), "]".repeat(depth - 1));
    assert!(RawJson::new(&nested(127)).is_ok());
    assert!(RawJson::new(&nested(129)).is_err());
    let options = DecodeOptions { max_depth: 3, ..DecodeOptions::default() };
    assert!(json::from_slice_with::<Vec<RawJson>>(b"[[[]]]", &options).is_ok());
    assert!(json::from_slice_with::<Vec<RawJson>>(b"[[[[]]]]", &options).is_err());
    assert!(msgpack::from_slice_with::<Vec<RawMsgPack>>(b"\x91\x91\x91\x90", &options).is_err());
}

#[test]
fn one_format_says_that_it_is_not_the_other() {
    let text = msgpack::to_vec(&RawJsonBuf::of(&1).unwrap()).unwrap_err();
    assert!(text.message().starts_with("raw JSON is no MessagePack; use `Value`"), "{text}");
    let packed = json::to_vec(&RawMsgPackBuf::of(&1).unwrap()).unwrap_err();
    assert!(packed.message().starts_with("raw MessagePack is no JSON; use `Value`"), "{packed}");
    assert!(msgpack::from_slice::<RawJson>(b"\x01").is_err());
    assert!(json::from_slice::<RawMsgPackBuf>(b"1").is_err());
}

#[test]
fn escapes_that_are_gone_cannot_be_kept() {
    let mut plain = br#"["a", 1]"#.to_vec();
    assert_eq!(json::from_mut_slice::<RawJson>(&mut plain).unwrap().get(), r#"["a", 1]"#);
    let mut escaped = br#"["\n", 1]"#.to_vec();
    let error = json::from_mut_slice::<RawJson>(&mut escaped).unwrap_err();
    assert!(error.message().ends_with("use `from_slice`"), "{error}");
}

#[test]
fn what_is_made_by_hand_is_checked_too() {
    assert_eq!(RawJsonBuf::of(&("a", 1)).unwrap().get(), r#"["a",1]"#);
    assert_eq!(RawJsonBuf::from(RawJson::default()).to_string(), "null");
    assert_eq!(RawMsgPackBuf::of(&true).unwrap(), RawMsgPack::new(b"\xc3").unwrap().into());
    assert_eq!(RawMsgPackBuf::default().view(), RawMsgPack::default());
}

const NUMBERS: &str = "[1.10,-0,0.10e+5,12345678901234567890123,7,-7,1.5,1e400]";

#[derive(FastSerialize)]
struct Numbered {
    number: RawNumber,
}

#[test]
fn numbers_keep_their_text() {
    let numbers: Vec<RawNumber> = json::from_str(NUMBERS).unwrap();
    assert_eq!(json::to_string(&numbers).unwrap(), NUMBERS);
    let packed = msgpack::to_vec(&numbers).unwrap();
    assert_eq!(packed[0], 0x98);
    assert_eq!(msgpack::from_slice::<Vec<RawNumber>>(&packed).unwrap(), numbers);
    assert_eq!(msgpack::to_vec(&RawNumber::from(7_u8)).unwrap(), [7]);
    assert_eq!(msgpack::to_vec(&RawNumber::new("1.5").unwrap()).unwrap(), msgpack::to_vec(&1.5).unwrap());
    assert_eq!(numbers[0].parse::<f64>(), Ok(1.1));
    assert_eq!(numbers[2].to_string(), "0.10e+5");
    assert_eq!(json::to_string(&RawNumber::default()).unwrap(), "0");
    // Nothing says how long it may be.
    assert_eq!(Numbered::MAX_ENCODED_LEN, MaxLen::UNBOUNDED);
    assert_eq!(Numbered::json_schema()["properties"]["number"]["type"], "number");
}

#[test]
fn only_numbers_are_numbers() {
    for text in ["", "+1", "01", "1.", ".5", "1e", "NaN", "0x1", "1 ", "\"1\""] {
        assert_eq!(RawNumber::new(text), None, "{text}");
    }
    assert!(json::from_str::<RawNumber>("\"1\"").is_err());
    assert!(json::from_str::<RawNumber>("01").is_err());
    assert!(json::from_str::<RawNumber>("[]").is_err());
    assert!(msgpack::from_slice::<RawNumber>(b"\xa1x").is_err());
    assert!(msgpack::from_slice::<RawNumber>(b"\xca\x7f\xc0\0\0").is_err());
    assert_eq!(msgpack::from_slice::<RawNumber>(b"\xca\x3f\xc0\0\0").unwrap().as_str(), "1.5");
}

#[test]
fn schemas_say_what_is_known() {
    let schema = JsonView::json_schema();
    assert_eq!(schema["properties"]["one"], serde_json::json!({}));
    assert_eq!(RawNumber::json_schema()["type"], "number");
}
