//! Texts that stand for something which only a type of the user's knows: what is refused in a document is tried otherwise.

use super::{Sampler, read};
use crate::{
    decode::Decode,
    describe::{Constraint, Rule, Scalar},
    json,
    value::Value,
};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// Texts that types read, of many kinds.
const TEXTS: &[&str] = &[
    "1",
    "42",
    "true",
    "127.0.0.1",
    "0.5",
    "7",
    "a",
    "2024-05-31",
    "100",
    "::1",
    "false",
    "-1",
    "2024-05-31T12:30:00Z",
    "1.2.3",
    "67e55044-10b1-426f-9247-bb680e5fe0c8",
    "https://example.org/",
    "0",
    "12:30:00",
    "PT1S",
    "10.0.0.0/8",
    "127.0.0.1:80",
    "[::1]:80",
    "2024-05-31T12:30:00",
    "65535",
    "1,2",
    "-2.5e3",
    "",
];

/// At how many places a document is mended.
const PLACES: usize = 16;

impl Sampler<'_> {
    /// What rules say of a number is said of the number that the text stands for.
    pub(super) fn spelled(&mut self, rules: &[Rule]) -> Option<Value> {
        let is_of_number = |rule: &Rule| match rule.constraint {
            Constraint::OneOf([first, ..]) => !matches!(first, Scalar::Str(_)),
            Constraint::Range { .. } | Constraint::MaxDigits(_) | Constraint::DecimalPlaces(_) => true,
            _ => false,
        };
        if !rules.iter().any(is_of_number) {
            return self.text(rules);
        }
        let number = self.integer(i64::MIN.into(), u64::MAX.into(), rules)?;
        json::to_string(&number).ok().map(Value::from)
    }
}

/// The value of a document, in which texts that are refused have been replaced by others.
pub(super) fn mended<T: for<'de> Decode<'de>>(
    random: &mut dyn FnMut() -> u64,
    document: &mut Value,
    validate: bool,
) -> Option<T> {
    // Any of them is the first, so that all come to be used.
    let first = (random() % TEXTS.len() as u64) as usize;
    let mut tried: Vec<(String, usize)> = Vec::new();
    loop {
        let error = match read(document, validate) {
            Ok(value) => return Some(value),
            Err(error) => error,
        };
        let known = tried.iter().position(|(path, _)| path == error.path());
        if known.is_none() {
            tried.push((error.path().to_owned(), 0));
        }
        let last = tried.len() - 1;
        let (_, count) = tried.iter_mut().take(PLACES).nth(known.unwrap_or(last))?;
        let text = TEXTS.iter().cycle().skip(first).take(TEXTS.len()).nth(*count)?;
        *count += 1;
        let place = place(document, error.path()).filter(|place| place.as_str().is_some())?;
        *place = Value::from(*text);
    }
}

/// What a JSON Pointer leads to, to be changed.
fn place<'v>(document: &'v mut Value, pointer: &str) -> Option<&'v mut Value> {
    let mut steps = pointer.split('/').skip(1);
    steps.try_fold(document, |value, step| {
        let step = step.replace("~1", "/").replace("~0", "~");
        match value {
            Value::Map(map) => map.get_mut(&step),
            Value::Array(items) => items.get_mut(step.parse::<usize>().ok()?),
            _ => None,
        }
    })
}
