//! `length(min, max, equal, bytes)`: lengths of texts, byte strings, collections and maps.

use super::{Param, Violations};
use crate::describe::{Constraint, Rule, Unit};
use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque},
    rc::Rc,
    string::String,
    sync::Arc,
    vec::Vec,
};
use core::fmt;

/// Holds a length to its bounds.
// Always inlined: the rule is a constant, and all that is not asked for folds away where it is seen.
#[inline(always)]
pub fn length<T: Measured + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    let Constraint::Length { unit, min, max } = &rule.constraint else { return };
    let Some(measure) = value.measure() else { return };
    let within = match (measure, unit) {
        (Measure::Text(text), Unit::Own | Unit::Chars) => chars_within(text, *min, *max),
        (Measure::Text(text), Unit::Bytes) => within(text.len(), *min, *max),
        (Measure::Count(count), _) => within(count, *min, *max),
    };
    if !within {
        out_of_length(value, rule, found);
    }
}

/// A value that `length` applies to: a text or collection, or a pointer to one, or perhaps one.
#[diagnostic::on_unimplemented(
    message = "`length` does not apply to `{Self}`",
    note = "it applies to texts, byte strings, collections and maps; use `range` for numbers"
)]
pub trait Measured {
    /// What is counted; `None`, for `Option::None`, breaks no rule.
    fn measure(&self) -> Option<Measure<'_>>;
}

/// What a length is the length of.
#[derive(Clone, Copy, Debug)]
pub enum Measure<'a> {
    /// A text, of which characters or bytes are counted.
    Text(&'a str),
    /// That many bytes, items or entries.
    Count(usize),
}

#[inline(always)]
fn within(len: usize, min: Option<usize>, max: Option<usize>) -> bool {
    min.is_none_or(|min| len >= min) && max.is_none_or(|max| len <= max)
}

/// A text of `n` bytes has at most `n` characters and at least a quarter of that; only where these two disagree are
/// characters counted, and then in not more than four times as many bytes as the larger bound.
#[inline(always)]
fn chars_within(text: &str, min: Option<usize>, max: Option<usize>) -> bool {
    let (least, most) = (text.len().div_ceil(4), text.len());
    within(least, min, None) && within(most, None, max) || counted_within(text, min, max)
}

#[inline(never)]
fn counted_within(text: &str, min: Option<usize>, max: Option<usize>) -> bool {
    let (least, most) = (text.len().div_ceil(4), text.len());
    within(most, min, None) && within(least, None, max) && within(count(text), min, max)
}

fn count(text: &str) -> usize {
    text.chars().count()
}

impl Measured for str {
    #[inline(always)]
    fn measure(&self) -> Option<Measure<'_>> {
        Some(Measure::Text(self))
    }
}

impl Measured for String {
    #[inline(always)]
    fn measure(&self) -> Option<Measure<'_>> {
        Some(Measure::Text(self))
    }
}

impl<T: Measured> Measured for Option<T> {
    #[inline(always)]
    fn measure(&self) -> Option<Measure<'_>> {
        self.as_ref().and_then(T::measure)
    }
}

macro_rules! through {
    ($($pointer:ty),+) => {$(
        impl<T: Measured + ?Sized> Measured for $pointer {
            #[inline(always)]
            fn measure(&self) -> Option<Measure<'_>> {
                (**self).measure()
            }
        }
    )+};
}

through!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

impl<T: Measured + ToOwned + ?Sized> Measured for Cow<'_, T> {
    #[inline(always)]
    fn measure(&self) -> Option<Measure<'_>> {
        (**self).measure()
    }
}

macro_rules! collections {
    ($([$($generics:tt)*] $ty:ty),+ $(,)?) => {$(
        impl<$($generics)*> Measured for $ty {
            #[inline(always)]
            fn measure(&self) -> Option<Measure<'_>> {
                Some(Measure::Count(self.len()))
            }
        }
    )+};
}

collections!([T] [T], [T, const N: usize] [T; N], [T] Vec<T>, [T] VecDeque<T>, [T] LinkedList<T>, [T] BinaryHeap<T>);
collections!([T] BTreeSet<T>, [K, V] BTreeMap<K, V>);
#[cfg(feature = "std")]
collections!([T, S] std::collections::HashSet<T, S>, [K, V, S] std::collections::HashMap<K, V, S>);

// Takes the value and not its measure, which would have to be in memory for it while all is well.
#[cold]
#[inline(never)]
fn out_of_length<T: Measured + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    if let Some(measure) = value.measure() {
        report(measure, rule, found);
    }
}

#[cold]
fn report(measure: Measure<'_>, rule: &'static Rule, found: &mut Violations) {
    let Constraint::Length { unit, min, max } = rule.constraint else { return };
    let (len, one, many) = match (measure, unit) {
        (Measure::Text(text), Unit::Own | Unit::Chars) => (count(text), "character", "characters"),
        (Measure::Text(text), Unit::Bytes) => (text.len(), "byte", "bytes"),
        (Measure::Count(count), Unit::Bytes) => (count, "byte", "bytes"),
        (Measure::Count(count), _) => (count, "item", "items"),
    };
    let mut params = Vec::new();
    params.extend(min.map(|min| ("min", param(min))));
    params.extend(max.map(|max| ("max", param(max))));
    params.push(("found", param(len)));
    found.broke(rule, format_args!("expected {}, found {len}", Expected { min, max, one, many }), params);
}

fn param(len: usize) -> Param {
    // OK because no `usize` is wider than 64 bits.
    Param::Int(len as i128)
}

/// `at least 1 and at most 500 characters` and its relatives.
struct Expected {
    min: Option<usize>,
    max: Option<usize>,
    one: &'static str,
    many: &'static str,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = if self.max.or(self.min) == Some(1) { self.one } else { self.many };
        match (self.min, self.max) {
            (Some(min), Some(max)) if min == max => write!(f, "exactly {min} {unit}"),
            (Some(min), Some(max)) => write!(f, "at least {min} and at most {max} {unit}"),
            (Some(min), None) => write!(f, "at least {min} {unit}"),
            (None, Some(max)) => write!(f, "at most {max} {unit}"),
            (None, None) => write!(f, "any number of {unit}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn rule(unit: Unit, min: Option<usize>, max: Option<usize>) -> Rule {
        Rule { constraint: Constraint::Length { unit, min, max }, message: None, code: None }
    }

    fn check<T: Measured + ?Sized>(value: &T, rule: &'static Rule, expected: &str) {
        let mut found = Violations::NONE;
        length(value, rule, &mut found);
        assert_eq!(found.iter().next().map_or("", |one| one.message()), expected);
    }

    #[test]
    fn texts_count_characters() {
        const TITLE: Rule = rule(Unit::Own, Some(1), Some(5));
        check("", &TITLE, "expected at least 1 and at most 5 characters, found 0");
        check("ééééé", &TITLE, "");
        check(&Some("🎬🎬🎬🎬🎬"), &TITLE, "");
        check("🎬🎬🎬🎬🎬🎬", &TITLE, "expected at least 1 and at most 5 characters, found 6");
        check("abcdef", &TITLE, "expected at least 1 and at most 5 characters, found 6");
        check(&None::<String>, &TITLE, "");
    }

    #[test]
    fn bytes_when_bytes_are_said() {
        const SHORT: Rule = rule(Unit::Bytes, None, Some(3));
        check("éé", &SHORT, "expected at most 3 bytes, found 4");
        check(&[0u8; 4][..], &SHORT, "expected at most 3 bytes, found 4");
    }

    #[test]
    fn collections_count_items() {
        const ONE: Rule = rule(Unit::Own, Some(1), Some(1));
        check(&[7; 1], &ONE, "");
        check(&Vec::<u64>::new(), &ONE, "expected exactly 1 item, found 0");
        check(&BTreeMap::from([(1, 2), (3, 4)]), &ONE, "expected exactly 1 item, found 2");
        const SOME: Rule = rule(Unit::Own, Some(1), None);
        check(&Cow::Borrowed(&[0u8; 0][..]), &SOME, "expected at least 1 item, found 0");
    }

    #[test]
    fn deciding_early_agrees_with_counting() {
        let texts = ["", "a", "é", "aé", "🎬", "a🎬b", "ééé", "🎬🎬🎬🎬", "abcdefgh"];
        let bounds = || (0..10).map(Some).chain([None]);
        for text in texts {
            for (min, max) in bounds().flat_map(|min| bounds().map(move |max| (min, max))) {
                assert_eq!(chars_within(text, min, max), within(text.chars().count(), min, max), "{text}");
            }
        }
    }
}
