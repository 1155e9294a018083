//! A model of both stacks with a field of every kind, and documents for it.

use serial_runtime::FastSerialize;
use serial_schemas::generate::Random;
use std::collections::BTreeMap;

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
pub struct Record {
    pub id: u64,
    pub small: i8,
    pub name: String,
    pub ratio: f64,
    pub single: f32,
    pub flag: bool,
    pub letter: char,
    pub perhaps: Option<String>,
    pub list: Vec<i32>,
    pub nested: Vec<Inner>,
    pub map: BTreeMap<String, f64>,
    pub pair: (u16, bool),
    pub fixed: [i64; 2],
    pub kind: Kind,
    pub next: Option<Box<Record>>,
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
#[serial(deny_unknown_fields)]
#[serde(deny_unknown_fields)]
pub struct Inner {
    #[serial(rename = "n", alias = "number")]
    #[serde(rename = "n", alias = "number")]
    number: Option<u32>,
    #[serial(default)]
    #[serde(default)]
    text: String,
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
#[serial(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Plain,
    Held(u8),
    Pair(u8, String),
    Named { x: Option<bool>, inner: Box<Inner> },
}

/// Variants that nothing tells but their form, and every other way of telling them among these.
#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
#[serial(untagged)]
#[serde(untagged)]
pub enum Choice {
    Nothing,
    Flag(bool),
    Small(u8),
    Int(i64),
    Float(f64),
    Letter(char),
    Text(String),
    Named { a: u32, inner: Option<Box<Choice>> },
    Told(Told),
    Beside(Beside),
    Closed(Inner),
    Either { x: Box<Choice>, c: Option<u8> },
    Or { x: Box<Choice>, d: Option<String> },
    Rest(BTreeMap<String, Choice>),
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
#[serial(tag = "t", rename_all = "snake_case")]
#[serde(tag = "t", rename_all = "snake_case")]
pub enum Told {
    Unit,
    Named { x: Option<u8>, held: Box<Choice> },
    New(Loose),
    Map(BTreeMap<String, u8>),
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
pub struct Loose {
    n: Option<u32>,
    text: String,
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
#[serial(tag = "t", content = "c", rename_all = "snake_case")]
#[serde(tag = "t", content = "c", rename_all = "snake_case")]
pub enum Beside {
    Plain,
    Held(Box<Choice>),
    Both { x: u8, y: Option<bool> },
}

const TEXTS: [&str; 9] = [
    "",
    "a",
    "key",
    "é",
    "日本語",
    "😀",
    "quote \" slash / back \\ line \n",
    "\u{1}\u{7f}\u{2028}",
    "a text of more than thirty-one bytes, with é",
];

pub fn text(random: &mut Random) -> String {
    random.text(&TEXTS)
}

/// Floats of every magnitude.
pub fn float(random: &mut Random) -> f64 {
    match random.below(4) {
        0 => random.pick(&[0.0, -0.0, 1.0, 0.1, 1e21, 1e-7, f64::MAX, f64::MIN_POSITIVE, 5e-324, 123_456.75]),
        1 => random.decimal(-1000.0, 1000.0, 3),
        _ => Some(f64::from_bits(random.bits())).filter(|float| float.is_finite()).unwrap_or(0.5),
    }
}

/// Integers of every length.
pub fn integer(random: &mut Random) -> u64 {
    let bits = random.below(64);
    random.bits() >> bits
}

impl Record {
    pub fn generate(random: &mut Random, depth: u32) -> Self {
        Self {
            id: integer(random),
            small: random.bits() as i8,
            name: text(random),
            ratio: float(random),
            single: float(random) as f32,
            flag: random.once_in(2),
            letter: random.pick(&['a', '"', 'é', '😀', '\0']),
            perhaps: random.maybe(text),
            list: random.many(0, 4, |random| integer(random) as i32),
            nested: random.many(0, 2, inner),
            map: random.many(0, 3, |random| (text(random), float(random))).into_iter().collect(),
            pair: (random.bits() as u16, random.once_in(2)),
            fixed: [integer(random) as i64, -(random.below(200) as i64)],
            kind: kind(random),
            next: (depth > 0 && random.once_in(2)).then(|| Box::new(Self::generate(random, depth - 1))),
        }
        .finite()
    }

    /// A float too large for 32 bits is none that JSON could say.
    fn finite(mut self) -> Self {
        if !self.single.is_finite() {
            self.single = f32::MAX;
        }
        self
    }
}

fn inner(random: &mut Random) -> Inner {
    Inner { number: random.maybe(|random| integer(random) as u32), text: text(random) }
}

fn kind(random: &mut Random) -> Kind {
    match random.below(4) {
        0 => Kind::Plain,
        1 => Kind::Held(random.bits() as u8),
        2 => Kind::Pair(random.bits() as u8, text(random)),
        _ => Kind::Named { x: random.maybe(|random| random.once_in(2)), inner: Box::new(inner(random)) },
    }
}

pub fn choice(random: &mut Random, depth: u64) -> Choice {
    let kinds = if depth > 0 { 15 } else { 8 };
    let held = |random: &mut Random| Box::new(choice(random, depth - 1));
    match random.below(kinds) {
        0 => Choice::Nothing,
        1 => Choice::Flag(random.once_in(2)),
        2 => Choice::Small(random.bits() as u8),
        3 => Choice::Int(-(random.below(1 << 40) as i64)),
        4 => Choice::Float(random.decimal(-1000.0, 1000.0, 3) + 0.0625),
        5 => Choice::Letter('é'),
        6 => Choice::Text(format!("text{}", text(random))),
        7 => Choice::Beside(Beside::Both { x: random.bits() as u8, y: None }),
        8 => Choice::Named { a: random.bits() as u32, inner: random.maybe(held) },
        9 => Choice::Told(Told::Named { x: random.maybe(|random| random.bits() as u8), held: held(random) }),
        10 => Choice::Told(random.pick(&[Told::Unit, Told::New(Loose { n: None, text: String::new() })])),
        11 => Choice::Beside(Beside::Held(held(random))),
        12 => Choice::Either { x: held(random), c: random.maybe(|random| random.bits() as u8) },
        13 => Choice::Or { x: held(random), d: Some(text(random)) },
        _ => Choice::Rest(random.many(1, 3, |random| (text(random), *held(random))).into_iter().collect()),
    }
}

/// A few short lists.
pub type Lists = (Vec<f64>, Vec<Kind>, BTreeMap<String, Option<i16>>, Vec<Option<bool>>);

pub fn lists(random: &mut Random) -> Lists {
    let record = Record::generate(random, 0);
    let map = random.many(0, 3, |random| (text(random), random.maybe(|random| random.bits() as i16)));
    let flags = random.many(0, 3, |random| random.maybe(|random| random.once_in(2)));
    (record.map.into_values().collect(), vec![record.kind], map.into_iter().collect(), flags)
}
