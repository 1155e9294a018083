use super::{check, reads, refused};
use crate::support::{in_json, round_trip};
use serial_runtime::{ErrorKind, FastSerialize, adapters::*, json, msgpack};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    net::IpAddr,
    time::{Duration, SystemTime},
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
struct Times {
    #[serial(as = Seconds)]
    timeout: Duration,
    #[serial(as = Option<Millis>)]
    delay: Option<Duration>,
    #[serial(as = Vec<SecondsFrac>)]
    laps: Vec<Duration>,
    #[serial(time = "unix_ms")]
    seen: SystemTime,
    #[serial(time = "rfc3339")]
    made: Option<jiff::Timestamp>,
    #[serial(time = "unix")]
    died: chrono::DateTime<chrono::Utc>,
}

#[test]
fn times() {
    let value = Times {
        timeout: Duration::from_secs(30),
        delay: Some(Duration::from_millis(1500)),
        laps: vec![Duration::from_millis(250)],
        seen: SystemTime::UNIX_EPOCH - Duration::from_millis(1),
        made: Some(jiff::Timestamp::new(1, 500_000_000).unwrap()),
        died: chrono::DateTime::from_timestamp(-5, 0).unwrap(),
    };
    let text =
        r#"{"timeout":30,"delay":1500,"laps":[0.25],"seen":-1,"made":"1970-01-01T00:00:01.5Z","died":-5}"#;
    check(&value, text);
    refused::<Times>(&text.replace("30", "-30"), ErrorKind::OutOfRange, "/timeout");
    refused::<Times>(&text.replace("1500", "1.5"), ErrorKind::Type, "/delay");
    let cut = Times { died: chrono::DateTime::from_timestamp(-5, 1).unwrap(), ..value };
    assert!(json::to_string(&cut).unwrap().contains(r#""died":-5"#));
    let schema = Times::json_schema();
    assert_eq!(schema["properties"]["timeout"]["minimum"], 0);
    assert!(schema["properties"]["died"]["minimum"].as_i64().unwrap() < 0);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Fractions {
    #[serial(as = SecondsFrac)]
    secs: Duration,
    #[serial(as = MillisFrac)]
    millis: chrono::TimeDelta,
    #[serial(as = Option<MicrosFrac>)]
    micros: Option<Duration>,
    #[serial(as = NanosFrac)]
    nanos: SystemTime,
}

#[test]
fn units_of_time_with_a_fraction() {
    let value = Fractions {
        secs: Duration::from_millis(1500),
        millis: chrono::TimeDelta::microseconds(-1250),
        micros: Some(Duration::from_nanos(2_000_500)),
        nanos: SystemTime::UNIX_EPOCH + Duration::from_nanos(7),
    };
    let text = r#"{"secs":1.5,"millis":-1.25,"micros":2000.5,"nanos":7.0}"#;
    check(&value, text);
    reads(&text.replace("7.0", "6.6"), &value);
    refused::<Fractions>(&text.replace("2000.5", "-2000.5"), ErrorKind::OutOfRange, "/micros");
    refused::<Fractions>(&text.replace("-1.25", "1e30"), ErrorKind::OutOfRange, "/millis");
    refused::<Fractions>(&text.replace("7.0", "1e300"), ErrorKind::OutOfRange, "/nanos");
    let schema = Fractions::json_schema();
    let bounds = |name: &str| &schema["properties"][name];
    assert_eq!(
        (&bounds("secs")["minimum"], &bounds("millis")["minimum"]),
        (&0.into(), &serde_json::json!(null))
    );
    assert_eq!(bounds("micros")["maximum"], (u64::MAX as f64 * 1e6).next_down());
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

#[test]
fn a_time_that_the_type_cannot_hold() {
    #[derive(FastSerialize, Debug, PartialEq)]
    struct Clock {
        #[serial(time = "unix")]
        seen: SystemTime,
        #[serial(as = SecondsFrac)]
        made: SystemTime,
        #[serial(as = SecondsFrac)]
        lap: Duration,
    }
    #[derive(FastSerialize)]
    struct Wide {
        seen: i128,
        made: f64,
        lap: f64,
    }
    let text = r#"{"seen":1,"made":2.5,"lap":0.0}"#;
    let value = Clock {
        seen: SystemTime::UNIX_EPOCH + Duration::from_secs(1),
        made: SystemTime::UNIX_EPOCH + Duration::from_millis(2500),
        lap: Duration::ZERO,
    };
    check(&value, text);
    for wide in [100_000_000_000_000_000_000, -100_000_000_000_000_000_000, i128::MAX, i128::MIN] {
        let document = Wide { seen: wide, made: 0.0, lap: 0.0 };
        let error = json::from_slice::<Clock>(&json::to_vec(&document).unwrap()).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::OutOfRange, "/seen"));
        let error = msgpack::from_slice::<Clock>(&msgpack::to_vec(&document).unwrap()).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::OutOfRange, "/seen"));
    }
    refused::<Clock>(&text.replace("2.5", "9e19"), ErrorKind::OutOfRange, "/made");
    refused::<Clock>(&text.replace("2.5", "-9e19"), ErrorKind::OutOfRange, "/made");
    // Less than half a nanosecond before zero, and what is no less than the most.
    refused::<Clock>(&text.replace("0.0", "-4e-10"), ErrorKind::OutOfRange, "/lap");
    refused::<Clock>(&text.replace("0.0", "18446744073709551616.0"), ErrorKind::OutOfRange, "/lap");
    let most = Duration::new((1 << 63) - 1 + (1 << 63) - 2047, 0);
    reads(&text.replace("0.0", "18446744073709549568.0"), &Clock { lap: most, ..value });
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Written {
    #[serial(time = "rfc3339")]
    system: SystemTime,
    #[serial(time = "ext")]
    ext: SystemTime,
    #[serial(naive = "utc")]
    naive: jiff::Timestamp,
    jiff: jiff::Timestamp,
    civil: jiff::civil::DateTime,
    zoned: jiff::Zoned,
    chrono: chrono::DateTime<chrono::Utc>,
    offset: chrono::DateTime<chrono::FixedOffset>,
    plain: chrono::NaiveDateTime,
    time: time::OffsetDateTime,
    keys: BTreeMap<jiff::Timestamp, u8>,
}

/// RFC 3339, section 5.6: `T` and `Z` may be small letters, and an offset may be told.
#[test]
fn instants_are_read_in_every_form_of_the_standard() {
    let document = |instant: &str, civil: &str, zoned: &str| {
        format!(
            r#"{{"system":"{instant}","ext":"{instant}","naive":"{civil}","jiff":"{instant}","civil":"{civil}","zoned":"{zoned}",
            "chrono":"{instant}","offset":"{instant}","plain":"{civil}","time":"{instant}","keys":{{"{instant}":1}}}}"#
        )
    };
    let (instant, civil, zoned) =
        ("2024-02-29T12:30:00.5Z", "2024-02-29T12:30:00.5", "2024-02-29T12:30:00.5+00:00[UTC]");
    let value: Written = json::from_str(&document(instant, civil, zoned)).unwrap();
    let small = document(&instant.to_lowercase(), &civil.to_lowercase(), &zoned.replace('T', "t"));
    assert!(!small.contains('Z') && !small.contains("29T"));
    reads(&small, &value);
    reads(&document("2024-02-29t12:30:00.5z", civil, zoned), &value);
    reads(&document("2024-02-29T14:00:00.5+01:30", civil, zoned), &value_at(&value));
    reads(&document("2024-02-29t12:30:00.5-00:00", civil, zoned), &value);
    let text = json::to_string(&value).unwrap();
    assert!(!text.contains("29t") && text.contains(r#""system":"2024-02-29T12:30:00.5Z""#), "{text}");
    assert!(msgpack::to_vec(&value).unwrap().windows(22).any(|it| it == instant.as_bytes()));

    // The last second of a day may be followed by one more, which clocks do not have.
    let leap = document("2016-12-31T18:59:60.5-05:00", civil, zoned);
    let read = json::from_str::<Written>(&leap).unwrap();
    let last = SystemTime::UNIX_EPOCH + Duration::new(1_483_228_799, 999_999_999);
    assert_eq!((read.system, read.ext), (last, last));
    for wrong in [
        "2024-02-29 12:30:00Z",
        "+02024-02-29T12:30:00Z",
        "2024-02-29T12:30Z",
        "2024-02-29T12:30:00",
        "2024-02-29T12:30:00.Z",
        "2024-02-29T12:30:60Z",
        "2024-02-29T12:30:00+0100",
        "2024-02-29T12:30:00+24:00",
        "2023-02-29T12:30:00Z",
    ] {
        let text = document(instant, civil, zoned).replacen(instant, wrong, 1);
        refused::<Written>(&text, ErrorKind::Type, "/system");
    }
}

/// The same instants, seen from elsewhere.
fn value_at(value: &Written) -> Written {
    let Written { system, ext, naive, jiff, civil, zoned, chrono, plain, keys, .. } = value;
    Written {
        system: *system,
        ext: *ext,
        naive: *naive,
        jiff: *jiff,
        civil: *civil,
        zoned: zoned.clone(),
        chrono: *chrono,
        offset: value.offset.with_timezone(&chrono::FixedOffset::east_opt(5400).unwrap()),
        plain: *plain,
        time: value.time.to_offset(time::UtcOffset::from_hms(1, 30, 0).unwrap()),
        keys: keys.clone(),
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Instant {
    #[serial(time = "ext")]
    at: time::OffsetDateTime,
}

#[test]
fn an_instant_is_an_extension_whatever_its_type() {
    let at = time::OffsetDateTime::from_unix_timestamp(5)
        .unwrap()
        .to_offset(time::UtcOffset::from_hms(1, 0, 0).unwrap());
    let bytes = msgpack::to_vec(&Instant { at }).unwrap();
    assert_eq!(bytes, b"\x81\xa2at\xd6\xff\0\0\0\x05");
    assert_eq!(msgpack::from_slice::<Instant>(&bytes).unwrap().at, at);
    assert_eq!(json::to_string(&Instant { at }).unwrap(), r#"{"at":"1970-01-01T00:00:05Z"}"#);
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
