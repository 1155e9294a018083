//! No two descriptions have one fingerprint, and what is for people only has no part in it.

use super::*;
use crate::describe::{Notes, of};
use alloc::{collections::BTreeMap, format};

/// All are told apart.
fn distinct<T: core::fmt::Debug>(all: impl IntoIterator<Item = T>, print: impl Fn(&T) -> u64) {
    let mut prints = BTreeMap::new();
    for one in all {
        if let Some(other) = prints.insert(print(&one), format!("{one:?}")) {
            panic!("{one:?} and {other} are one");
        }
    }
}

#[test]
fn types() {
    let list = |items, unique, len| Type::Array { items, unique, len };
    distinct(
        [
            Type::Any,
            Type::Null,
            Type::Bool,
            of::<u8>(),
            of::<i8>(),
            of::<u16>(),
            of::<u128>(),
            of::<f32>(),
            of::<f64>(),
            Type::Char,
            Type::Str,
            Type::Text { format: "uuid" },
            Type::Text { format: "date-time" },
            Type::Bytes,
            Type::Encoded(Encoding::Hex),
            Type::Encoded(Encoding::Base64Url),
            Type::FixedBytes { encoding: None, len: 2 },
            Type::FixedBytes { encoding: None, len: 3 },
            Type::FixedBytes { encoding: Some(Encoding::Hex), len: 2 },
            Type::Choice(&["a", "bc"]),
            Type::Choice(&["ab", "c"]),
            Type::Choice(&["abc"]),
            Type::IntegerText { min: 0, max: 9 },
            Type::IntegerText { min: -1, max: 9 },
            Type::OneOrMany(of::<u8>),
            Type::OneOrMany(of::<bool>),
            Type::Option(of::<u8>),
            Type::Option(of::<bool>),
            list(of::<u8>, false, None),
            list(of::<u8>, true, None),
            list(of::<u8>, false, Some(0)),
            list(of::<u8>, false, Some(1)),
            list(of::<bool>, false, None),
            Type::Tuple(&[]),
            Type::Tuple(&[of::<u8>]),
            Type::Tuple(&[of::<u8>, of::<u8>]),
            Type::Map { keys: of::<u8>, values: of::<bool> },
            Type::Map { keys: of::<bool>, values: of::<u8> },
            Type::OneOf(&[of::<u8>, of::<bool>]),
            Type::OneOf(&[of::<bool>, of::<u8>]),
            Type::Flat(of::<u8>),
            Type::Prefixed("a", of::<u8>),
            Type::Prefixed("b", of::<u8>),
        ],
        |ty| fingerprint(*ty),
    );
}

const fn rule(constraint: Constraint) -> Rule {
    Rule { constraint, message: None, code: None }
}

#[test]
fn constraints() {
    let range = |min, max, multiple_of| Constraint::Range { min, max, multiple_of };
    let length = |unit, min, max| Constraint::Length { unit, min, max };
    let one = Scalar::Int(1);
    distinct(
        [
            range(Bound::None, Bound::None, None),
            range(Bound::Inclusive(one), Bound::None, None),
            range(Bound::Exclusive(one), Bound::None, None),
            range(Bound::None, Bound::Inclusive(one), None),
            range(Bound::None, Bound::None, Some(one)),
            range(Bound::Inclusive(Scalar::Float(1.0)), Bound::None, None),
            range(Bound::Inclusive(Scalar::Float(-1.0)), Bound::None, None),
            Constraint::MaxDigits(1),
            Constraint::MaxDigits(2),
            Constraint::DecimalPlaces(1),
            Constraint::Finite,
            length(Unit::Own, Some(0), None),
            length(Unit::Own, None, Some(0)),
            length(Unit::Own, None, Some(1)),
            length(Unit::Chars, None, Some(1)),
            length(Unit::Bytes, None, Some(1)),
            Constraint::Pattern("a"),
            Constraint::OneOf(&[Scalar::Bool(true), Scalar::Str("a")]),
            Constraint::OneOf(&[Scalar::Bool(false), Scalar::Str("a")]),
            Constraint::OneOf(&[Scalar::Bool(true)]),
            Constraint::UniqueItems,
            Constraint::Email,
            Constraint::Url,
            Constraint::Ip,
            Constraint::Ipv4,
            Constraint::Ipv6,
            Constraint::Ascii,
            Constraint::Alphanumeric,
            Constraint::NonControlCharacter,
            Constraint::Phone,
            Constraint::CreditCard,
            Constraint::Contains("a"),
            Constraint::DoesNotContain("a"),
            Constraint::Prefix("a"),
            Constraint::Suffix("a"),
            Constraint::Suffix("b"),
            Constraint::Inner(&[]),
            Constraint::Inner(const { &[rule(Constraint::Finite)] }),
            Constraint::Keys(&[]),
            Constraint::Values(&[]),
            Constraint::Required,
            Constraint::Matches("a"),
            Constraint::Custom("a"),
        ],
        |constraint| {
            let mut print = Print { hash: OFFSET, models: Vec::new() };
            print.rules(&[rule(*constraint)]);
            print.hash
        },
    );
}

/// Of a field called `a`.
fn of_field(change: impl FnOnce(&mut Field)) -> u64 {
    let mut field = Field::new("a", of::<u8>);
    change(&mut field);
    let mut print = Print { hash: OFFSET, models: Vec::new() };
    print.field(&field);
    print.hash
}

#[test]
fn fields() {
    let plain = of_field(|_| ());
    let changed = [
        of_field(|field| field.name = "b"),
        of_field(|field| field.written = Some("b")),
        of_field(|field| field.number = Some(1)),
        of_field(|field| field.direction = Direction::Decode),
        of_field(|field| field.direction = Direction::Encode),
        of_field(|field| field.aliases = &["b"]),
        of_field(|field| field.ty = of::<u16>),
        of_field(|field| field.required = false),
        of_field(|field| field.rules = const { &[rule(Constraint::Finite)] }),
    ];
    distinct(changed.iter().chain([&plain]).enumerate(), |(_, print)| **print);
    for same in [
        of_field(|field| field.docs = "What it is."),
        of_field(|field| field.notes = Notes { title: Some("A"), ..Notes::NONE }),
        of_field(|field| field.rules = &[]),
    ] {
        assert_eq!(same, plain);
    }
}

/// Of a variant called `A`.
fn of_variant(change: impl FnOnce(&mut Variant)) -> u64 {
    let mut variant = Variant::new("A");
    change(&mut variant);
    let mut print = Print { hash: OFFSET, models: Vec::new() };
    print.variants(alloc::boxed::Box::leak(alloc::boxed::Box::new([variant])));
    print.hash
}

#[test]
fn variants() {
    let plain = of_variant(|_| ());
    let changed = [
        of_variant(|variant| variant.name = "B"),
        of_variant(|variant| variant.written = Some("B")),
        of_variant(|variant| variant.aliases = &["B"]),
        of_variant(|variant| variant.values = &[Scalar::Int(1)]),
        of_variant(|variant| variant.values = &[Scalar::Bool(true)]),
        of_variant(|variant| variant.kept = Some(of::<u8>)),
        of_variant(|variant| variant.other = true),
        of_variant(|variant| variant.untagged = true),
        of_variant(|variant| variant.decoded = false),
        of_variant(|variant| variant.encoded = false),
        of_variant(|variant| variant.payload.layout = Layout::Map),
    ];
    distinct(changed.iter().chain([&plain]).enumerate(), |(_, print)| **print);
    assert_eq!(of_variant(|variant| variant.docs = "What it is."), plain);
}
