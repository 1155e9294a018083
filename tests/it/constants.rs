//! What is known of a model without a value: how long it can be, and what its wire form is told by.

use crate::support::hex;
use serial_runtime::{Encode, FastSerialize, describe::MaxLen, json, msgpack};
use serial_schemas::generate::Random;
use std::collections::{BTreeMap, BTreeSet};

const MAX: usize = 3;

#[derive(FastSerialize, Debug, Default)]
struct Everything {
    flag: bool,
    byte: u8,
    small: i8,
    wide: u128,
    #[serial(range(-5..=120))]
    ranged: i64,
    #[serial(gt = 0, lt = 1000)]
    counted: Option<u32>,
    float: f64,
    single: Option<f32>,
    letter: char,
    #[serial(length(max = MAX))]
    text: String,
    #[serial(length(max = 5, bytes))]
    few_bytes: Option<String>,
    #[serial(max_length = 40)]
    long: String,
    #[serial(one_of("a\n", "é"))]
    choice: Option<String>,
    #[serial(length(max = 7))]
    bytes: Vec<u8>,
    #[serial(max_items = 20, inner(range(max = 9)))]
    list: Vec<u16>,
    #[serial(max_items = 2, inner(length(max = 1)))]
    set: BTreeSet<String>,
    #[serial(max_properties = 2, keys(length(max = 2)))]
    map: BTreeMap<String, bool>,
    #[serial(max_properties = 17)]
    by_number: BTreeMap<i8, u8>,
    fixed: [i16; 3],
    pair: (u8, Option<bool>),
    unit: (),
    row: Row,
    kind: Kind,
    tagged: Tagged,
    beside: Beside,
    newtype: Newtype,
    #[serial(sensitive)]
    secret: u8,
}

#[derive(FastSerialize, Debug, Default)]
#[serial(array)]
struct Row {
    a: u8,
    b: Option<u64>,
}

#[derive(FastSerialize, Debug, Default)]
struct Newtype(#[serial(length(max = 1))] String);

#[derive(FastSerialize, Debug, Default)]
enum Kind {
    #[default]
    Unit,
    Newtype(u8),
    Fields {
        long_name: i32,
    },
}

#[derive(FastSerialize, Debug, Default)]
#[serial(tag = "t")]
enum Tagged {
    #[default]
    A,
    Bee {
        x: i32,
    },
}

#[derive(FastSerialize, Debug, Default)]
#[serial(tag = "t", content = "c")]
enum Beside {
    #[default]
    A,
    Bee(i32, bool),
}

/// Texts as long as they can be in either format.
fn text(random: &mut Random, chars: usize) -> String {
    let char = random.pick(&['\0', '😀', '"', 'a', 'é']);
    std::iter::repeat_n(char, chars).collect()
}

fn longest(random: &mut Random) -> Everything {
    let many = |random: &mut Random| -> usize { if random.once_in(2) { 0 } else { 1 } };
    let keys = ["\0\0", "😀😀", "ab", "\"\""];
    Everything {
        flag: random.once_in(2),
        byte: random.pick(&[0, 127, 128, 255]),
        small: random.pick(&[i8::MIN, -32, -33, i8::MAX]),
        wide: random.pick(&[0, u128::MAX]),
        ranged: random.pick(&[-5, 120, 99]),
        counted: random.pick(&[None, Some(1), Some(999)]),
        float: random.pick(&[
            f64::MIN,
            f64::MIN_POSITIVE,
            -1.234_567_890_123_456_7e-5,
            0.1,
            -123_456_789.123_456_79,
        ]),
        single: random.pick(&[None, Some(f32::MIN), Some(-1.234_568e15), Some(-1.234_567_9e-5)]),
        letter: random.pick(&['\0', '😀', 'a']),
        text: text(random, MAX),
        few_bytes: random.pick(&[None, Some("\0\0\0\0\0".to_owned()), Some("abcde".to_owned())]),
        long: text(random, 40),
        choice: random.pick(&[None, Some("a\n".to_owned()), Some("é".to_owned())]),
        bytes: vec![255; random.pick(&[0, 6, 7])],
        list: vec![9; 20 * many(random)],
        set: BTreeSet::from([text(random, 1), "b".to_owned()]),
        map: [random.pick(&keys), "zz"].into_iter().map(|key| (key.to_owned(), false)).collect(),
        by_number: (0..17 * many(random) as i8).map(|n| (n - 127, 255)).collect(),
        fixed: [i16::MIN; 3],
        pair: (255, Some(false)),
        unit: (),
        row: Row { a: 255, b: random.pick(&[None, Some(u64::MAX)]) },
        kind: match random.below(3) {
            0 => Kind::Unit,
            1 => Kind::Newtype(255),
            _ => Kind::Fields { long_name: i32::MIN },
        },
        tagged: if random.once_in(2) { Tagged::A } else { Tagged::Bee { x: i32::MIN } },
        beside: if random.once_in(2) { Beside::A } else { Beside::Bee(i32::MIN, false) },
        newtype: Newtype(text(random, 1)),
        secret: 255,
    }
}

/// The value keeps its rules and is no longer than it may be; how much shorter it is.
#[track_caller]
fn within<T: FastSerialize>(value: &T) -> [usize; 2] {
    value.validate().unwrap();
    let MaxLen { json, msgpack } = T::MAX_ENCODED_LEN;
    let lengths = [json::encoded_len(value).unwrap(), msgpack::encoded_len(value).unwrap()];
    let left = [json.unwrap().checked_sub(lengths[0]), msgpack.unwrap().checked_sub(lengths[1])];
    left.map(|left| left.unwrap_or_else(|| panic!("{:?} < {lengths:?}", T::MAX_ENCODED_LEN)))
}

#[test]
fn nothing_that_keeps_its_rules_is_longer() {
    let mut random = Random::new(5);
    let mut least = [usize::MAX; 2];
    for _ in 0..3000 {
        let left = within(&longest(&mut random));
        least = [least[0].min(left[0]), least[1].min(left[1])];
    }
    // Not all of it can be as long as possible in one of few tries, but most of it.
    assert!(least[0] < 200 && least[1] < 120, "{least:?}");
}

#[test]
fn what_is_longest_is_as_long_as_said() {
    #[derive(FastSerialize)]
    struct Model {
        a: u8,
        #[serial(length(max = 2))]
        b: String,
        c: Option<bool>,
        d: [i8; 2],
    }
    let value = |b: &str| Model { a: 255, b: b.into(), c: Some(false), d: [-128; 2] };
    assert_eq!(within(&value("\0\0"))[0], 0);
    assert_eq!(within(&Model { c: None, ..value("😀😀") })[1], 0);
    assert_eq!(within(&Kind::Fields { long_name: i32::MIN }), [0, 0]);
    assert_eq!(within(&Tagged::Bee { x: i32::MIN }), [0, 0]);
    assert_eq!(within(&Beside::Bee(i32::MIN, false)), [0, 0]);
    assert_eq!(within(&Row { a: 255, b: Some(u64::MAX) }), [0, 0]);
    assert_eq!(within(&[255_u8; 300]), [0, 0]);
    assert_eq!(within(&(255_u8, i64::MIN)), [0, 0]);
    assert_eq!(within(&true), [1, 0]);
}

#[test]
fn the_bounds_are_constants() {
    const LEN: usize = Row::MAX_ENCODED_LEN.msgpack.unwrap();
    let mut buffer = [0; LEN];
    let written = msgpack::encode_to_slice(&Row { a: 255, b: Some(u64::MAX) }, &mut buffer).unwrap();
    assert_eq!((written, LEN), (12, 12));
}

fn is_unbounded<T: FastSerialize>() -> bool {
    T::MAX_ENCODED_LEN == MaxLen::UNBOUNDED
}

#[test]
fn what_nothing_bounds_has_no_bound() {
    #[derive(FastSerialize)]
    struct Recursive {
        next: Option<Box<Recursive>>,
        #[serial(max_items = 3)]
        children: Vec<Recursive>,
    }
    assert!(is_unbounded::<Recursive>() && is_unbounded::<String>() && is_unbounded::<Vec<u8>>());
    assert!(is_unbounded::<Option<BTreeMap<u8, u8>>>() && is_unbounded::<(u8, String)>());
    assert_eq!(<Option<u8>>::MAX_ENCODED_LEN.json, Some(4));
    assert_eq!(uuid::Uuid::MAX_ENCODED_LEN.json, Some(38));
}

mod first {
    use serial_runtime::FastSerialize;

    /// Documented.
    #[derive(FastSerialize)]
    #[serial(deny_unknown_fields)]
    pub struct User {
        #[serial(length(min = 1, message = "empty", code = "e"), pattern = "^[a-z]")]
        pub name: String,
        #[serial(default = 1.5, range(max = 2.0))]
        pub score: f64,
        pub friends: Vec<User>,
        pub kind: Option<Kind>,
    }

    #[derive(FastSerialize)]
    pub enum Kind {
        #[serial(alias = "a")]
        Admin,
        Guest {
            until: u32,
        },
    }
}

mod second {
    use serial_runtime::FastSerialize;

    /// The same, in other words.
    #[derive(FastSerialize)]
    #[serial(deny_unknown_fields, title = "A user")]
    pub struct Person {
        #[serial(length(min = 1), pattern = "^[a-z]")]
        pub name: String,
        /// The score.
        #[serial(rename = "score", default = 1.5, range(max = 2.0))]
        pub points: f64,
        pub friends: Vec<Person>,
        pub kind: Option<Role>,
    }

    #[derive(FastSerialize)]
    pub enum Role {
        #[serial(rename = "Admin", alias = "a")]
        Root,
        Guest {
            until: u32,
        },
    }
}

/// Pinned: what has been stored with a fingerprint is to be found again by the next release, on any machine.
#[test]
fn fingerprints_stay() {
    let fingerprints =
        [first::User::fingerprint(), first::Kind::fingerprint(), <Vec<(u8, Option<String>)>>::fingerprint()];
    assert_eq!(
        fingerprints.map(|print| hex(&print.to_be_bytes())),
        ["47b206a833c76b63", "f4174e1926bd2939", "237699b295910a15"]
    );
}

#[test]
fn a_fingerprint_is_that_of_the_wire() {
    assert_eq!(first::User::fingerprint(), second::Person::fingerprint());
    assert_eq!(<Box<str>>::fingerprint(), String::fingerprint());
    assert_ne!(first::User::fingerprint(), first::Kind::fingerprint());
}

macro_rules! all_differ {
    ($({ [$($container:tt)*] $($field:tt)* })*) => {{
        let mut prints = Vec::new();
        $({
            #[derive(FastSerialize)]
            #[serial($($container)*)]
            #[allow(dead_code)]
            struct Model { $($field)* }
            prints.push(Model::fingerprint());
        })*
        let distinct: BTreeSet<_> = prints.iter().copied().collect();
        assert_eq!(distinct.len(), prints.len());
    }};
}

#[test]
fn whatever_changes_the_wire_changes_it() {
    all_differ! {
        { [] a: u32 }
        { [] b: u32 }
        { [] a: u64 }
        { [] a: Option<u32> }
        { [] a: Vec<u32> }
        { [] a: u32, b: u32 }
        { [] #[serial(default)] a: u32 }
        { [] #[serial(default = 1)] a: u32 }
        { [] #[serial(alias = "b")] a: u32 }
        { [] #[serial(range(max = 1))] a: u32 }
        { [] #[serial(range(max = 2))] a: u32 }
        { [] #[serial(range(exclusive_max = 2))] a: u32 }
        { [] #[serial(multiple_of = 2)] a: u32 }
        { [] #[serial(max_digits = 2)] a: u32 }
        { [] #[serial(one_of(1, 2))] a: u32 }
        { [array] a: u32 }
        { [transparent] a: u32 }
        { [deny_unknown_fields] a: u32 }
        { [] #[serial(required)] a: Option<u32> }
    }
}

#[test]
fn a_schema_is_a_constant() {
    const SCHEMA: serial_runtime::describe::Type = first::User::SCHEMA;
    assert!(matches!(SCHEMA, serial_runtime::describe::Type::Model(model) if model().name == "User"));
}

/// What is longest by its type is so for every type of one leaf.
#[test]
fn leaves_are_bounded() {
    fn check<T: FastSerialize + Encode>(values: impl IntoIterator<Item = T>) {
        for value in values {
            within(&value);
        }
    }
    check([u64::MAX, 0]);
    check([i64::MIN, i64::MAX]);
    check([u128::MAX, 0]);
    check([i128::MIN, -1]);
    check(['\u{1f}', '😀', '"']);
    let mut random = Random::new(9);
    check(
        (0..5000)
            .map(|_| f64::from_bits(random.bits()))
            .filter(|float| float.is_finite())
            .collect::<Vec<_>>(),
    );
    check(
        (0..5000)
            .map(|_| f32::from_bits(random.bits() as u32))
            .filter(|float| float.is_finite())
            .collect::<Vec<_>>(),
    );
}
