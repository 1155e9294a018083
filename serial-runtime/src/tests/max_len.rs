//! No bound is less than the longest value takes, and none of a number, a text or bytes is more.

use super::*;
use crate::{Encode, describe::of, json, msgpack};
use alloc::{string::String, vec, vec::Vec};

fn lens<T: Encode>(value: &T) -> MaxLen {
    MaxLen::new(json::to_vec(value).unwrap().len(), msgpack::to_vec(value).unwrap().len())
}

fn longest<T: Encode>(values: &[T]) -> MaxLen {
    values.iter().map(lens).reduce(MaxLen::or).unwrap()
}

const fn rule(constraint: Constraint) -> Rule {
    Rule { constraint, message: None, code: None }
}

const fn at_most(unit: Unit, max: usize) -> Rule {
    rule(Constraint::Length { unit, min: None, max: Some(max) })
}

#[test]
fn integers() {
    const EDGES: [i128; 17] = [
        i64::MIN as i128,
        -0x8000_0001,
        -0x8000_0000,
        -0x8001,
        -0x8000,
        -129,
        -128,
        -33,
        -32,
        -1,
        0,
        127,
        128,
        255,
        0xffff,
        0xffff_ffff,
        u64::MAX as i128,
    ];
    for least in EDGES {
        for most in EDGES.into_iter().filter(|most| *most >= least.max(0)) {
            let ty = Type::Integer { min: least, max: most.unsigned_abs() };
            let inside: Vec<_> = EDGES.into_iter().filter(|edge| (least..=most).contains(edge)).collect();
            let packed = |value: &i128| match u64::try_from(*value) {
                Ok(value) => lens(&value),
                Err(_) => lens(&i64::try_from(*value).unwrap()),
            };
            let expected = inside.iter().map(packed).reduce(MaxLen::or).unwrap();
            assert_eq!(MaxLen::leaf(ty, &[]), expected, "{least} to {most}");
            // The same bounds by a rule.
            let (min, max) = (Bound::Inclusive(Scalar::Int(least)), Bound::Inclusive(Scalar::Int(most)));
            let rules = [rule(Constraint::Range { min, max, multiple_of: None })];
            let wide = Type::Integer { min: i64::MIN.into(), max: u64::MAX.into() };
            assert_eq!(MaxLen::leaf(wide, &rules), expected, "{least} to {most}");
        }
    }
    // Bytes in MessagePack, whatever they are.
    assert_eq!(MaxLen::leaf(of::<i128>(), &[]), longest(&[i128::MIN, i128::MAX]));
    assert_eq!(MaxLen::leaf(of::<u128>(), &[]), longest(&[u128::MAX]));
    let below = Bound::Exclusive(Scalar::Int(-1));
    let rules = [rule(Constraint::Range { min: Bound::None, max: below, multiple_of: None })];
    assert_eq!(MaxLen::leaf(of::<i8>(), &rules), longest(&[i8::MIN]));
}

#[test]
fn what_is_as_long_whatever_it_is() {
    assert_eq!(MaxLen::leaf(of::<bool>(), &[]), longest(&[true, false]));
    assert_eq!(MaxLen::leaf(of::<()>(), &[]), longest(&[()]));
    assert_eq!(MaxLen::leaf(of::<char>(), &[]), longest(&['\0', '😀', '"', 'a']));
    assert_eq!(MaxLen::leaf(of::<f64>(), &[]), longest(&[-2.225_073_858_507_201_4e-308, f64::MIN]));
    assert_eq!(MaxLen::leaf(of::<f32>(), &[]).msgpack, longest(&[f32::MIN]).msgpack);
    assert_eq!(MaxLen::leaf(Type::Any, &[]), MaxLen::UNBOUNDED);
    assert_eq!(MaxLen::leaf(of::<Option<u8>>(), &[]), MaxLen::UNBOUNDED);
    for (format, longest) in [
        ("uuid", "00000000-0000-0000-0000-000000000000"),
        ("ipv4", "255.255.255.255"),
        ("ipv6", "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"),
    ] {
        assert_eq!(MaxLen::leaf(Type::Text { format }, &[]), lens(&longest), "{format}");
    }
    assert_eq!(MaxLen::leaf(Type::Text { format: "date-time" }, &[]), MaxLen::UNBOUNDED);
}

/// Where the length of a head changes.
const LENS: [usize; 12] = [0, 1, 7, 8, 31, 32, 63, 64, 255, 256, 65_535, 65_536];

#[test]
fn texts() {
    assert_eq!(MaxLen::leaf(Type::Str, &[]), MaxLen::UNBOUNDED);
    for len in LENS {
        let (escaped, wide) = ("\0".repeat(len), "😀".repeat(len));
        let expected = longest(&[&*escaped, &*wide]);
        assert_eq!(MaxLen::leaf(Type::Str, &[at_most(Unit::Own, len)]), expected, "{len} characters");
        assert_eq!(
            MaxLen::leaf(Type::Str, &[at_most(Unit::Chars, len + 1), at_most(Unit::Chars, len)]),
            expected
        );
        assert_eq!(MaxLen::leaf(Type::Str, &[at_most(Unit::Bytes, len)]), lens(&escaped), "{len} bytes");
        // As many bytes, which are as many characters at the most.
        let both = [at_most(Unit::Chars, len), at_most(Unit::Bytes, len)];
        assert_eq!(MaxLen::leaf(Type::Str, &both), lens(&escaped), "{len} of both");
        let both = [at_most(Unit::Bytes, 4 * len), at_most(Unit::Chars, len)];
        assert_eq!(MaxLen::leaf(Type::Str, &both), expected, "{len} characters");
    }
    let at_least = rule(Constraint::Length { unit: Unit::Own, min: Some(3), max: None });
    assert_eq!(MaxLen::leaf(Type::Str, &[at_least]), MaxLen::UNBOUNDED);
}

#[test]
fn listed_texts() {
    let texts = ["a", "\"\\\u{8}\t\n\u{c}\r", "\u{1}\u{1f} ", "é€😀"];
    for text in texts {
        assert_eq!(literal(text), lens(&text), "{text:?}");
    }
    const CHOICES: &[Scalar] = &[Scalar::Str("a"), Scalar::Int(123_456_789), Scalar::Str("\u{1}\u{1f} ")];
    let rules = [at_most(Unit::Chars, 100), rule(Constraint::OneOf(CHOICES))];
    assert_eq!(MaxLen::leaf(Type::Str, &rules), lens(&"\u{1}\u{1f} "));
    assert_eq!(MaxLen::leaf(Type::Choice(&["a", "é€😀"]), &[]), lens(&"é€😀"));
}

#[test]
fn bytes_in_every_form() {
    for len in LENS {
        let of_bytes = lens(&vec![0xff_u8; len]);
        let rules = [at_most(Unit::Own, len)];
        assert_eq!(MaxLen::leaf(Type::Bytes, &rules), of_bytes, "{len} bytes");
        assert_eq!(
            MaxLen::leaf(Type::Bytes, &[at_most(Unit::Bytes, len), at_most(Unit::Own, len + 9)]),
            of_bytes
        );
        let hex = MaxLen::leaf(Type::Encoded(Encoding::Hex), &rules);
        assert_eq!(hex, MaxLen { json: Some(2 * len + 2), ..of_bytes });
        let url = MaxLen::leaf(Type::Encoded(Encoding::Base64Url), &rules);
        assert_eq!((url.msgpack, url.json >= Some(2 + (4 * len).div_ceil(3))), (of_bytes.msgpack, true));
    }
    assert_eq!(MaxLen::leaf(Type::Bytes, &[]), MaxLen::UNBOUNDED);
}

#[test]
fn lists_and_maps() {
    const ITEMS: &[Rule] = &[at_most(Unit::Chars, 2)];
    for len in [0, 1, 2, 15, 16, 17, 300, 65_535, 65_536] {
        let own = at_most(Unit::Own, len);
        let rules = [rule(Constraint::Inner(ITEMS)), own];
        let items = [vec!["\0\0"; len], vec!["😀😀"; len]];
        let bound = MaxLen::list(Type::Str, &rules);
        assert!(lens(&items[0]).json <= bound.json && bound.json <= lens(&items[0]).json.map(|len| len + 1));
        assert_eq!(bound.msgpack, lens(&items[1]).msgpack, "{len}");
        let rules = [rule(Constraint::Keys(ITEMS)), own, rule(Constraint::Values(ITEMS))];
        let bound = MaxLen::map(Type::Str, Type::Str, &rules);
        // Keys that are as long as they may be, however many.
        let entry = lens(&"\0\0").json.unwrap();
        assert!(bound.json >= Some(2 + len * (2 * entry + 2) - usize::from(len > 0)), "{len}");
        let head = lens(&vec![(); len]).msgpack.unwrap() - len;
        assert_eq!(bound.msgpack, Some(head + len * 2 * lens(&"😀😀").msgpack.unwrap()), "{len}");
        assert!(
            MaxLen::map(of::<u8>(), of::<bool>(), &[own]).json
                >= Some(2 + len * (5 + 1 + 5 + 1) - usize::from(len > 0))
        );
    }
    assert_eq!(MaxLen::list(Type::Str, &[]), MaxLen::UNBOUNDED);
    assert_eq!(MaxLen::map(Type::Str, Type::Str, &[]), MaxLen::UNBOUNDED);
    // What is not bounded is not there.
    assert_eq!(MaxLen::list(Type::Str, &[at_most(Unit::Own, 0)]), lens(&[""; 0]));
    assert_eq!(
        MaxLen::list(Type::Str, &[at_most(Unit::Own, usize::MAX), rule(Constraint::Inner(ITEMS))]),
        MaxLen::UNBOUNDED
    );
    assert_eq!(
        MaxLen::array(3, MaxLen::leaf(of::<u8>(), &[])).msgpack,
        lens(&[255_u8; 3].map(u16::from)).msgpack
    );
}

#[test]
fn rules_bound_what_the_type_does_not() {
    let own = MaxLen::new(7, 7);
    assert_eq!(MaxLen::held(Type::Any, own, &[]), own);
    assert_eq!(MaxLen::held(of::<bool>(), own, &[]), MaxLen::new(5, 1));
    assert_eq!(own.or_null().or(MaxLen::UNBOUNDED), MaxLen::UNBOUNDED);
    assert_eq!(MaxLen::NOTHING.or_null(), lens(&None::<String>));
    assert_eq!(MaxLen::container(2).entry(4, 2, own).entry(4, 2, MaxLen::UNBOUNDED), MaxLen::UNBOUNDED);
    assert_eq!(MaxLen::container(1).item(own), MaxLen::new(9, 8));
}
