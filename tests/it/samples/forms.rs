//! Values of the less usual forms: what stands for something else, what is flattened, what has no tag, and what is nothing.

use super::{COUNT, invalid, valid};
use serial_runtime::{
    FastSerialize, Value,
    adapters::{DisplayFromStr, NoneAsEmptyString, OneOrMany, PickFirst, StringWithSeparator},
    json,
    samples::Samples,
};
use serial_schemas::generate::Random;
use std::{collections::BTreeMap, net};

#[derive(FastSerialize, Debug, PartialEq)]
struct StandIns {
    nothing: (),
    #[serial(as = OneOrMany)]
    one_or_many: Vec<u8>,
    #[serial(as = OneOrMany, length(min = 2, max = 3))]
    many: Vec<u16>,
    #[serial(as = PickFirst<(_, DisplayFromStr)>)]
    either: u16,
    #[serial(base64url, length(min = 2, max = 3))]
    blob: Vec<u8>,
    #[serial(hex, length(min = 2))]
    open: Vec<u8>,
    address: net::IpAddr,
    day: chrono::NaiveDate,
    time: chrono::NaiveTime,
    at: chrono::DateTime<chrono::Utc>,
    link: url::Url,
}

#[test]
fn what_stands_for_something_else() {
    valid::<StandIns>();
    invalid::<StandIns>("length", true);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Spelled {
    #[serial(as = DisplayFromStr)]
    byte: u8,
    #[serial(as = DisplayFromStr, range(500..=600))]
    count: u32,
    #[serial(as = DisplayFromStr, one_of(5, -7))]
    choice: i64,
    #[serial(as = DisplayFromStr)]
    flag: bool,
    #[serial(as = DisplayFromStr)]
    float: f64,
    #[serial(as = DisplayFromStr)]
    positive: std::num::NonZeroU16,
    #[serial(as = Option<DisplayFromStr>)]
    address: Option<net::IpAddr>,
    #[serial(as = Vec<DisplayFromStr>)]
    sockets: Vec<net::SocketAddr>,
    #[serial(as = DisplayFromStr)]
    version: semver::Version,
    #[serial(as = DisplayFromStr)]
    day: chrono::NaiveDate,
    #[serial(as = DisplayFromStr)]
    id: uuid::Uuid,
    #[serial(as = "StringWithSeparator<','>")]
    list: Vec<u8>,
    #[serial(as = NoneAsEmptyString)]
    perhaps: Option<i8>,
}

#[test]
fn what_only_a_type_can_read() {
    valid::<Spelled>();
    invalid::<Spelled>("range", false);
    let mut random = Random::new(85);
    let flags = (0..COUNT).map(|_| Spelled::arbitrary_valid(&mut || random.bits()).expect("a value").flag);
    let set = flags.filter(|flag| *flag).count();
    assert!(set > COUNT / 20 && set < COUNT - COUNT / 20, "{set}");
}

#[derive(FastSerialize, Debug)]
struct Worded {
    #[serial(float = "text")]
    float: f64,
}

/// Not equal to itself, as what is not a number.
#[test]
fn floats_that_have_no_number() {
    let (mut random, mut counts) = (Random::new(83), [0; 2]);
    for _ in 0..COUNT {
        let value = Worded::arbitrary_valid(&mut || random.bits()).expect("a value");
        let text = json::to_string(&value).expect("JSON");
        let again: Worded = json::from_str(&text).expect("from JSON");
        assert_eq!(again.float.to_bits(), value.float.to_bits(), "{text}");
        counts[usize::from(value.float.is_finite())] += 1;
    }
    assert!(counts.iter().all(|count| *count > 10), "{counts:?}");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Edges {
    #[serial(one_of(true))]
    only: bool,
    #[serial(one_of(0.5, 1.5))]
    half: f64,
    #[serial(multiple_of = 10)]
    tens: u8,
    #[serial(range(min = 3, max = 14, multiple_of = 5))]
    few: u32,
    #[serial(multiple_of = 3, ge = 1)]
    threes: f64,
    #[serial(range(min = -0.5, exclusive_max = 1.5))]
    between: f32,
    #[serial(range(min = 2.0, max = 8.0))]
    away: f64,
    #[serial(range(min = 0.5, max = 7.25))]
    positive: f64,
    #[serial(range(max = -0.25))]
    negative: f64,
    #[serial(max_digits = 38)]
    long: i64,
    letter: char,
    #[serial(one_of('x', 'y'))]
    choice: char,
    #[serial(length(equal = 2))]
    two: String,
    #[serial(length(min = 1))]
    some: String,
    #[serial(length(max = 3))]
    short: String,
}

#[test]
fn edges_of_rules() {
    valid::<Edges>();
    for rule in ["one_of", "range", "length"] {
        invalid::<Edges>(rule, true);
    }
    // What no float in JSON is.
    let mut random = Random::new(80);
    #[derive(FastSerialize, Debug, PartialEq)]
    struct Finite(#[serial(finite)] f64);
    assert_eq!(Finite::arbitrary_invalid(&mut || random.bits(), "finite"), None);
    // What no integer is.
    #[derive(FastSerialize, Debug, PartialEq)]
    struct Nobody(#[serial(range(min = 8, max = 13, multiple_of = 7))] u8);
    assert_eq!(Nobody::arbitrary_valid(&mut || random.bits()), None);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Inner {
    #[serial(range(max = 9))]
    size: u8,
    name: String,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Outer {
    name: u16,
    #[serial(flatten(prefix = "first_"))]
    first: Inner,
    #[serial(flatten(prefix = "second_"))]
    second: Option<Inner>,
    #[serial(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Written {
    kept: u8,
    #[serial(skip_deserializing)]
    only_written: u16,
    #[serial(skip_serializing, default)]
    only_read: u8,
    #[serial(skip)]
    neither: u32,
}

#[test]
fn what_is_flattened_or_left_out() {
    valid::<Outer>();
    invalid::<Outer>("range", true);
    let (mut random, mut counts) = (Random::new(81), [0; 2]);
    for _ in 0..COUNT {
        let value = Outer::arbitrary_valid(&mut || random.bits()).expect("a value");
        counts[usize::from(value.second.is_some())] += 1;
        assert!(!value.rest.contains_key("name"), "{value:?}");
        let document = Written::arbitrary_document(&mut || random.bits()).expect("a document");
        let text = json::to_string(&document).expect("JSON");
        assert!(!text.contains("only_written") && !text.contains("neither"), "{text}");
    }
    assert!(counts.iter().all(|count| *count > 10), "{counts:?}");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(untagged)]
enum Bare {
    Nothing,
    Number(#[serial(range(max = 99))] u8),
    Text(String),
    Pair(bool, i8),
    Named { x: u8 },
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Partly {
    Told,
    Payload(u8),
    #[serial(untagged)]
    Bare(Inner),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "kind")]
enum PartlyTagged {
    Told {
        a: u8,
    },
    Empty,
    #[serial(untagged)]
    Bare(Inner),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t")]
enum ByValue {
    #[serial(tag_value = true)]
    Yes { a: u8 },
    #[serial(tag_value = -2)]
    No { b: u8 },
    #[serial(tag_value = 7)]
    Seven,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Alone;

/// Each way to be an enum: all variants are made.
#[test]
fn what_has_no_tag() {
    fn all<T: Samples + std::fmt::Debug + PartialEq>(index: fn(&T) -> usize, count: usize) {
        valid::<T>();
        let (mut random, mut counts) = (Random::new(82), vec![0; count]);
        for _ in 0..COUNT {
            counts[index(&T::arbitrary_valid(&mut || random.bits()).expect("a value"))] += 1;
        }
        assert!(counts.iter().all(|count| *count > 5), "{counts:?}");
    }
    let bare = |value: &Bare| match value {
        Bare::Nothing => 0,
        Bare::Number(_) => 1,
        Bare::Text(_) => 2,
        Bare::Pair(..) => 3,
        Bare::Named { .. } => 4,
    };
    all::<Bare>(bare, 5);
    let partly = |value: &Partly| match value {
        Partly::Told => 0,
        Partly::Payload(_) => 1,
        Partly::Bare(_) => 2,
    };
    all::<Partly>(partly, 3);
    let partly_tagged = |value: &PartlyTagged| match value {
        PartlyTagged::Told { .. } => 0,
        PartlyTagged::Empty => 1,
        PartlyTagged::Bare(_) => 2,
    };
    all::<PartlyTagged>(partly_tagged, 3);
    let by_value = |value: &ByValue| match value {
        ByValue::Yes { .. } => 0,
        ByValue::No { .. } => 1,
        ByValue::Seven => 2,
    };
    all::<ByValue>(by_value, 3);
    invalid::<Bare>("range", false);
    assert_eq!(Alone::arbitrary_valid(&mut || 0), Some(Alone));
}

/// What only ends where nothing more is made is given up.
#[test]
fn what_never_ends() {
    #[derive(FastSerialize, Debug, PartialEq)]
    struct Endless {
        more: Vec<Endless>,
        next: Box<EndlessToo>,
    }
    #[derive(FastSerialize, Debug, PartialEq)]
    enum EndlessToo {
        More(Box<Endless>),
    }
    let mut random = Random::new(84);
    assert_eq!(Endless::arbitrary_valid(&mut || random.bits()), None);
}
