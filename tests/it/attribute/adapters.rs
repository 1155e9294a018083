use super::{check, reads, refused};
use crate::support::{in_json, round_trip};
use serial_runtime::{ErrorKind, FastSerialize, adapters::*, json, msgpack};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    net::IpAddr,
};

#[derive(FastSerialize, Debug, PartialEq)]
struct Texts {
    #[serial(as = DisplayFromStr)]
    number: u64,
    #[serial(as = Option<Vec<DisplayFromStr>>)]
    hosts: Option<Vec<IpAddr>>,
    #[serial(as = BTreeMap<DisplayFromStr, _>)]
    by_flag: BTreeMap<bool, u8>,
    #[serial(as = "StringWithSeparator<','>")]
    tags: BTreeSet<String>,
    #[serial(as = NoneAsEmptyString)]
    perhaps: Option<u8>,
}

#[test]
fn texts() {
    let value = Texts {
        number: u64::MAX,
        hosts: Some(vec!["::1".parse().unwrap(), "10.0.0.1".parse().unwrap()]),
        by_flag: BTreeMap::from([(true, 1)]),
        tags: ["b".to_owned(), "a".to_owned()].into(),
        perhaps: None,
    };
    let text = r#"{"number":"18446744073709551615","hosts":["::1","10.0.0.1"],"by_flag":{"true":1},"tags":"a,b","perhaps":""}"#;
    check(&value, text);
    refused::<Texts>(&text.replace("::1", "::x"), ErrorKind::Custom, "/hosts/0");
    refused::<Texts>(&text.replace("true", "yes"), ErrorKind::Custom, "/by_flag/yes");
    refused::<Texts>(&text.replace("\"18446744073709551615\"", "1"), ErrorKind::Type, "/number");
    let less = r#"{"number":"1","by_flag":{},"tags":"","perhaps":"7"}"#;
    let expected =
        Texts { number: 1, hosts: None, by_flag: BTreeMap::new(), tags: BTreeSet::new(), perhaps: Some(7) };
    reads(less, &expected);
    let commas = Texts { tags: ["a,b".to_owned()].into(), ..expected };
    assert!(json::to_vec(&commas).unwrap_err().to_string().contains("/tags"));
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Headers {
    #[serial(as = Map)]
    plain: Vec<(String, u8)>,
    #[serial(as = Option<Map<DisplayFromStr, Hex>>)]
    other: Option<Vec<(IpAddr, [u8; 2])>>,
}

#[test]
fn lists_of_pairs_as_maps() {
    let value = Headers {
        plain: vec![("b".into(), 1), ("a".into(), 2)],
        other: Some(vec![("::1".parse().unwrap(), [0xbe, 0xef])]),
    };
    let text = r#"{"plain":{"b":1,"a":2},"other":{"::1":"beef"}}"#;
    in_json(&value, text);
    round_trip(&value);
    assert_eq!(
        msgpack::to_vec(&value).unwrap(),
        b"\x82\xa5plain\x82\xa1b\x01\xa1a\x02\xa5other\x81\xa3::1\xc4\x02\xbe\xef"
    );
    let twice = Headers { plain: vec![("a".into(), 1), ("a".into(), 2)], other: None };
    reads(r#"{"plain":{"a":1,"a":2}}"#, &twice);
    refused::<Headers>(&text.replace("::1", "nowhere"), ErrorKind::Custom, "/other/nowhere");
    refused::<Headers>(&text.replace("2}", "300}"), ErrorKind::OutOfRange, "/plain/a");
    refused::<Headers>(r#"{"plain":[["a",1]]}"#, ErrorKind::Type, "/plain");
    crate::schema::well_formed::<Headers>();
    assert_eq!(Headers::json_schema()["properties"]["plain"]["additionalProperties"]["maximum"], 255);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Prices {
    #[serial(as = Number)]
    price: rust_decimal::Decimal,
    #[serial(as = Vec<Number>)]
    sums: Vec<bigdecimal::BigDecimal>,
    text: rust_decimal::Decimal,
}

#[test]
fn decimals_as_numbers() {
    let decimal = |text: &str| text.parse::<rust_decimal::Decimal>().unwrap();
    let value = Prices {
        price: decimal("12.50"),
        sums: vec!["-0.000000000000000000000000000000000001".parse().unwrap(), "7".parse().unwrap()],
        text: decimal("12.50"),
    };
    let text = json::to_string(&value).unwrap();
    assert!(
        text.starts_with(r#"{"price":12.50,"sums":[-"#) && text.ends_with(r#",7],"text":"12.50"}"#),
        "{text}"
    );
    reads(&text.replace(r#"12.50,"#, r#""12.50","#), &value);
    round_trip(&value);
    assert!(msgpack::to_vec(&value).unwrap().starts_with(b"\x83\xa5price\xa512.50"));
    let wide = "79228162514264337593543950335";
    let read: Prices = json::from_str(&text.replacen("12.50", wide, 1)).unwrap();
    assert_eq!(read.price, decimal(wide));
    let huge: bigdecimal::BigDecimal = bigdecimal::BigDecimal::new(1.into(), 1 << 40);
    let refused = Prices { price: decimal("1"), sums: vec![huge], text: decimal("1") };
    assert_eq!(json::to_vec(&refused).unwrap_err().path(), "/sums/0");
    crate::schema::well_formed::<Prices>();
    let schema = crate::schema::validator(&Prices::json_schema());
    assert!(crate::schema::agree::<Prices>(&schema, &serde_json::from_str(&text).unwrap()));
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Bytes {
    #[serial(hex, length(max = 3))]
    hash: Vec<u8>,
    #[serial(base64url)]
    keys: Vec<[u8; 2]>,
    #[serial(base64)]
    plain: Option<[u8; 1]>,
    #[serial(hex)]
    map: HashMap<String, Vec<u8>>,
}

#[test]
fn bytes_are_text_in_json_and_bytes_in_msgpack() {
    let value = Bytes {
        hash: vec![0xbe, 0xef],
        keys: vec![[0xfb, 0xff]],
        plain: Some([1]),
        map: HashMap::from([("a".into(), vec![])]),
    };
    let text = r#"{"hash":"beef","keys":["-_8"],"plain":"AQ==","map":{"a":""}}"#;
    assert_eq!(json::to_string(&value).unwrap(), text);
    reads(text, &value);
    let packed = msgpack::to_vec(&value).unwrap();
    assert!(packed.starts_with(b"\x84\xa4hash\xc4\x02\xbe\xef"));
    assert_eq!(msgpack::from_slice::<Bytes>(&packed).unwrap(), value);
    refused::<Bytes>(&text.replace("beef", "bee"), ErrorKind::Type, "/hash");
    refused::<Bytes>(&text.replace("beef", "beefbeef"), ErrorKind::Constraint, "/hash");
    refused::<Bytes>(&text.replace("-_8", "-_8A"), ErrorKind::Length, "/keys/0");
    refused::<Bytes>(&text.replace("-_8", "+/8"), ErrorKind::Type, "/keys/0");
    assert_eq!(Bytes::json_schema()["properties"]["hash"]["maxLength"], 6);
}

#[test]
fn capital_letters_in_hexadecimal() {
    #[derive(FastSerialize, Debug, PartialEq)]
    struct Hash(#[serial(as = HexUpper)] [u8; 2]);
    in_json(&Hash([0xbe, 0xef]), r#""BEEF""#);
    round_trip(&Hash([0xbe, 0xef]));
    assert_eq!(msgpack::to_vec(&Hash([0xbe, 0xef])).unwrap(), b"\xc4\x02\xbe\xef");
    assert_eq!(json::from_str::<Hash>(r#""bEef""#).unwrap(), Hash([0xbe, 0xef]));
    refused::<Hash>(r#""BEEFBE""#, ErrorKind::Length, "");
    assert_eq!(Hash::json_schema()["maxLength"], 4);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Loose {
    #[serial(as = BoolFromInt)]
    flag: bool,
    #[serial(as = DefaultOnNull)]
    count: u8,
    #[serial(as = DefaultOnError)]
    level: u8,
    #[serial(as = DefaultOnError<Vec<DisplayFromStr>>)]
    list: Vec<u8>,
    #[serial(as = OneOrMany)]
    names: Vec<String>,
    #[serial(lax)]
    port: u16,
}

#[test]
fn what_others_write_loosely() {
    let value = Loose { flag: true, count: 3, level: 4, list: vec![5], names: vec!["a".into()], port: 80 };
    let text = r#"{"flag":1,"count":3,"level":4,"list":["5"],"names":"a","port":80}"#;
    check(&value, text);
    let loose =
        r#"{"flag":0,"count":null,"level":{"a":[1]},"list":["5",["x"]],"names":["a","b"],"port":"80"}"#;
    let expected = Loose {
        flag: false,
        count: 0,
        level: 0,
        list: vec![],
        names: vec!["a".into(), "b".into()],
        port: 80,
    };
    reads(loose, &expected);
    refused::<Loose>(&text.replace("\"flag\":1", "\"flag\":2"), ErrorKind::OutOfRange, "/flag");
    refused::<Loose>(&text.replace("80", "\"x\""), ErrorKind::Type, "/port");
    assert!(json::from_str::<Loose>(&text.replace("\"level\":4", "\"level\":tru")).is_err());
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Numbers {
    #[serial(float = "null")]
    null: Vec<f64>,
    #[serial(float = "text")]
    text: f32,
    #[serial(js_safe)]
    id: u64,
    #[serial(js_safe)]
    wide: Option<i128>,
}

#[test]
fn numbers() {
    let value = Numbers { null: vec![1.5], text: f32::NEG_INFINITY, id: 1 << 53, wide: Some(-5) };
    let text = r#"{"null":[1.5],"text":"-Infinity","id":"9007199254740992","wide":-5}"#;
    assert_eq!(json::to_string(&value).unwrap(), text);
    reads(text, &value);
    assert_eq!(msgpack::from_slice::<Numbers>(&msgpack::to_vec(&value).unwrap()).unwrap(), value);
    assert!(json::from_str::<Numbers>(&text.replace("1.5", "null")).unwrap().null[0].is_nan());
    assert_eq!(
        json::to_string(&Numbers { null: vec![f64::NAN], ..value }).unwrap(),
        text.replace("1.5", "null")
    );
    refused::<Numbers>(&text.replace("-Infinity", "inf"), ErrorKind::Type, "/text");
    refused::<Numbers>(&text.replace("\"9007199254740992\"", "\"1e3\""), ErrorKind::Type, "/id");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Finite {
    #[serial(float = "error")]
    x: f64,
}

#[test]
fn a_float_may_have_to_be_finite_in_both_formats() {
    check(&Finite { x: 1.5 }, r#"{"x":1.5}"#);
    assert!(msgpack::to_vec(&Finite { x: f64::NAN }).is_err());
    assert!(msgpack::from_slice::<Finite>(b"\x81\xa1x\xca\x7f\x80\0\0").is_err());
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Ids {
    #[serial(uuid = "canonical")]
    text: uuid::Uuid,
    #[serial(uuid = "hex")]
    hex: Vec<uuid::Uuid>,
}

#[test]
fn uuids() {
    let id = uuid::Uuid::from_u128(0x67e5_5044_10b1_426f_9247_bb68_0e5f_e0c8);
    let text =
        r#"{"text":"67e55044-10b1-426f-9247-bb680e5fe0c8","hex":["67e5504410b1426f9247bb680e5fe0c8"]}"#;
    check(&Ids { text: id, hex: vec![id] }, text);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Lists {
    #[serial(as = Pairs)]
    map: BTreeMap<u8, String>,
    #[serial(as = serial_runtime::adapters::Numbers)]
    bytes: Vec<u8>,
    #[serial(as = Pairs, skip_serializing_if = BTreeMap::is_empty, default)]
    more: BTreeMap<[u8; 1], bool>,
}

#[test]
fn lists() {
    let value = Lists { map: BTreeMap::from([(1, "a".into())]), bytes: vec![1, 2], more: BTreeMap::new() };
    check(&value, r#"{"map":[[1,"a"]],"bytes":[1,2]}"#);
    refused::<Lists>(r#"{"map":[[1,"a"],[1,"b"]],"bytes":[]}"#, ErrorKind::Custom, "/map");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_defaults)]
struct Defaults {
    #[serial(hex, default = vec![1])]
    hash: Vec<u8>,
    #[serial(as = Option<DisplayFromStr>, default)]
    number: Option<u8>,
}

#[test]
fn defaults_have_their_form_too() {
    check(&Defaults { hash: vec![1], number: None }, "{}");
    assert_eq!(Defaults::json_schema()["properties"]["hash"]["default"], "01");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Converted {
    #[serial(as = FromInto<(u8, u8)>)]
    pair: Pair,
    #[serial(as = Option<TryFromInto<i64>>)]
    small: Option<u8>,
    #[serial(as = FromIntoRef<String>)]
    name: Name,
    #[serial(as = TryFromIntoRef<String>)]
    digit: Digit,
}

#[derive(Debug, PartialEq, Clone)]
struct Pair {
    left: u8,
    right: u8,
}

impl From<(u8, u8)> for Pair {
    fn from((left, right): (u8, u8)) -> Self {
        Self { left, right }
    }
}

impl From<Pair> for (u8, u8) {
    fn from(pair: Pair) -> Self {
        (pair.left, pair.right)
    }
}

/// Neither is copied.
#[derive(Debug, PartialEq)]
struct Name(String);

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self(name)
    }
}

impl From<&Name> for String {
    fn from(name: &Name) -> Self {
        name.0.clone()
    }
}

#[derive(Debug, PartialEq)]
struct Digit(u8);

impl TryFrom<String> for Digit {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map(Self).map_err(|_| format!("{text:?} is no digit"))
    }
}

impl From<&Digit> for String {
    fn from(digit: &Digit) -> Self {
        digit.0.to_string()
    }
}

#[test]
fn other_types() {
    let value = Converted {
        pair: Pair { left: 1, right: 2 },
        small: Some(3),
        name: Name("n".into()),
        digit: Digit(4),
    };
    let text = r#"{"pair":[1,2],"small":3,"name":"n","digit":"4"}"#;
    check(&value, text);
    refused::<Converted>(&text.replace(":3", ":300"), ErrorKind::Custom, "/small");
    refused::<Converted>(&text.replace("\"4\"", "\"x\""), ErrorKind::Custom, "/digit");
    refused::<Converted>(&text.replace("[1,2]", "[1]"), ErrorKind::Length, "/pair");
    assert_eq!(Converted::json_schema()["properties"]["digit"]["type"], "string");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Picked {
    #[serial(as = PickFirst<(_, DisplayFromStr)>)]
    number: u32,
    #[serial(as = PickFirst<(_, OneOrMany<_>, StringWithSeparator<','>)>)]
    names: Vec<String>,
}

#[test]
fn the_first_form_that_fits() {
    let value = Picked { number: 7, names: vec!["a".into(), "b".into()] };
    check(&value, r#"{"number":7,"names":["a","b"]}"#);
    reads(r#"{"number":"7","names":["a","b"]}"#, &value);
    reads(r#"{"number":7,"names":"a"}"#, &Picked { names: vec!["a".into()], ..value });
    refused::<Picked>(r#"{"number":"x","names":[]}"#, ErrorKind::Custom, "/number");
    refused::<Picked>(r#"{"number":[1],"names":[]}"#, ErrorKind::Type, "/number");
    assert!(json::from_str::<Picked>(r#"{"number":[1}"#).is_err());
    let forms = &Picked::json_schema()["properties"]["number"]["anyOf"];
    assert_eq!((&forms[0]["type"], &forms[1]["type"]), (&"integer".into(), &"string".into()));
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Skipping {
    #[serial(as = VecSkipError)]
    numbers: Vec<u8>,
    #[serial(as = Option<VecSkipError<Hex>>)]
    hashes: Option<Vec<Vec<u8>>>,
}

#[test]
fn what_cannot_be_read_is_left_out() {
    let value = Skipping { numbers: vec![1, 2], hashes: Some(vec![vec![0xbe]]) };
    reads(r#"{"numbers":[1,"x",300,2,{"a":[1]}],"hashes":["be","x",1]}"#, &value);
    reads(r#"{"numbers":[null]}"#, &Skipping { numbers: vec![], hashes: None });
    refused::<Skipping>(r#"{"numbers":{"a":1}}"#, ErrorKind::Type, "/numbers");
    assert!(json::from_str::<Skipping>(r#"{"numbers":[1,?]}"#).is_err());
    assert_eq!(json::to_string(&value).unwrap(), r#"{"numbers":[1,2],"hashes":["be"]}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Lenient {
    #[serial(on_error = "default", range(max = 9))]
    level: u8,
    #[serial(on_error = "skip", default)]
    list: Vec<Option<u8>>,
}

#[test]
fn words_for_what_cannot_be_read() {
    reads(r#"{"level":"x","list":[1,"x",null]}"#, &Lenient { level: 0, list: vec![Some(1), None] });
    reads(r#"{"level":{"a":[1]}}"#, &Lenient { level: 0, list: vec![] });
    check(&Lenient { level: 3, list: vec![Some(4)] }, r#"{"level":3,"list":[4]}"#);
    refused::<Lenient>(r#"{"level":10}"#, ErrorKind::Constraint, "/level");
    refused::<Lenient>(r#"{"list":[]}"#, ErrorKind::MissingField, "/level");
}
