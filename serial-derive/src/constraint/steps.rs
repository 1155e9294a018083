//! Patterns that need no engine: anchored at both ends, ASCII only, and without a choice to take back.
//!
//! A step matches between `min` and `max` characters of a set, as many as there are. That is exact where no character
//! that a step of variable length takes could also begin what follows it; other patterns are not lowered.

use crate::paths::Paths;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};
use std::ops::RangeInclusive;

/// More than this is left to the engine: it would be no shorter.
const MAX_STEPS: usize = 64;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    /// One bit a character: the low 64 of ASCII, then the high 64.
    set: [u64; 2],
    min: u32,
    /// `u32::MAX` is without bound.
    max: u32,
}

/// The steps of a pattern; `None` where it needs an engine.
pub(crate) fn lower(pattern: &Hir) -> Option<Vec<Step>> {
    let HirKind::Concat(parts) = pattern.kind() else { return None };
    let [first, middle @ .., last] = parts.as_slice() else { return None };
    let anchored = is_look(first, Look::Start) && is_look(last, Look::End);
    let steps = merged(anchored.then(|| middle.iter().map(part).collect::<Option<Vec<_>>>())??.concat());
    (steps.len() <= MAX_STEPS && is_deterministic(&steps)).then_some(steps)
}

/// Whether the whole text is what the steps take.
pub(crate) fn matches(steps: &[Step], text: &str) -> bool {
    let mut rest = text.as_bytes();
    for step in steps {
        let most = usize::try_from(step.max).unwrap_or(usize::MAX);
        let taken = rest.iter().take(most).take_while(|byte| step.takes(**byte)).count();
        if taken < usize::try_from(step.min).unwrap_or(usize::MAX) {
            return false;
        }
        rest = &rest[taken..];
    }
    rest.is_empty()
}

impl Step {
    fn one(set: [u64; 2]) -> Self {
        Self { set, min: 1, max: 1 }
    }

    fn takes(&self, byte: u8) -> bool {
        byte < 128 && self.set[usize::from(byte >> 6)] & (1 << (byte & 63)) != 0
    }

    fn is_variable(&self) -> bool {
        self.min != self.max
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.set[0] & other.set[0] != 0 || self.set[1] & other.set[1] != 0
    }

    /// As a constant expression of type `rules::Step`.
    pub(crate) fn tokens(&self, paths: &Paths) -> TokenStream {
        let (step, Self { min, max, .. }) = (paths.rules(quote!(Step)), self);
        let ranges = self.ranges().into_iter().map(|range| {
            let [first, last] = [range.start(), range.end()].map(|byte| Literal::byte_character(*byte));
            quote!(#first..=#last)
        });
        let (ranges, least) = (quote!(&[#(#ranges),*]), Literal::u32_unsuffixed(*min));
        if *max == u32::MAX {
            return quote!(#step::at_least(#ranges, #least));
        }
        let most = Literal::u32_unsuffixed(*max);
        quote!(#step::new(#ranges, #least, #most))
    }

    /// The characters of the set, neighbours together.
    fn ranges(&self) -> Vec<RangeInclusive<u8>> {
        let mut ranges: Vec<RangeInclusive<u8>> = Vec::new();
        for byte in (0..128).filter(|byte| self.takes(*byte)) {
            match ranges.last_mut() {
                Some(last) if last.end() + 1 == byte => *last = *last.start()..=byte,
                _ => ranges.push(byte..=byte),
            }
        }
        ranges
    }
}

fn is_look(part: &Hir, look: Look) -> bool {
    matches!(part.kind(), HirKind::Look(found) if *found == look)
}

fn part(part: &Hir) -> Option<Vec<Step>> {
    match part.kind() {
        HirKind::Empty => Some(Vec::new()),
        HirKind::Literal(literal) => literal.0.iter().map(|byte| Some(Step::one(bit(*byte)?))).collect(),
        HirKind::Class(class) => Some(vec![Step::one(set(class)?)]),
        HirKind::Repetition(repetition) => repeated(repetition),
        HirKind::Capture(capture) => self::part(&capture.sub),
        HirKind::Concat(parts) => Some(parts.iter().map(self::part).collect::<Option<Vec<_>>>()?.concat()),
        HirKind::Look(_) | HirKind::Alternation(_) => None,
    }
}

/// One character repeated is one step; several characters can only be repeated a fixed number of times.
fn repeated(repetition: &Repetition) -> Option<Vec<Step>> {
    let steps = part(&repetition.sub)?;
    let (min, max) = (repetition.min, repetition.max.unwrap_or(u32::MAX));
    match steps.as_slice() {
        [Step { set, min: 1, max: 1 }] => Some(vec![Step { set: *set, min, max }]),
        _ if min == max && usize::try_from(min).ok()?.saturating_mul(steps.len()) <= MAX_STEPS => {
            Some(steps.repeat(usize::try_from(min).ok()?))
        }
        _ => None,
    }
}

fn set(class: &Class) -> Option<[u64; 2]> {
    let ranges: Vec<_> = match class {
        Class::Unicode(class) => {
            class.ranges().iter().map(|range| (u32::from(range.start()), u32::from(range.end()))).collect()
        }
        Class::Bytes(class) => {
            class.ranges().iter().map(|range| (u32::from(range.start()), u32::from(range.end()))).collect()
        }
    };
    let mut set = [0; 2];
    for (start, end) in ranges {
        for character in start..=u32::from(u8::try_from(end).ok()?) {
            let [low, high] = bit(u8::try_from(character).ok()?)?;
            set = [set[0] | low, set[1] | high];
        }
    }
    Some(set)
}

/// The set of one character; `None` outside ASCII.
fn bit(byte: u8) -> Option<[u64; 2]> {
    match byte {
        0..64 => Some([1 << byte, 0]),
        64..128 => Some([0, 1 << (byte - 64)]),
        _ => None,
    }
}

/// Neighbours of one set are one step: `[a-z][a-z]*` is `[a-z]+`.
fn merged(steps: Vec<Step>) -> Vec<Step> {
    let mut merged: Vec<Step> = Vec::new();
    for step in steps {
        match merged.last_mut() {
            Some(last) if last.set == step.set => {
                last.min = last.min.saturating_add(step.min);
                last.max = last.max.saturating_add(step.max);
            }
            _ => merged.push(step),
        }
    }
    merged
}

fn is_deterministic(steps: &[Step]) -> bool {
    (0..steps.len())
        .all(|at| !steps[at].is_variable() || follows(&steps[at + 1..]).all(|next| !steps[at].overlaps(next)))
}

/// The steps that the next character may belong to.
fn follows(rest: &[Step]) -> impl Iterator<Item = &Step> {
    let optional = rest.iter().take_while(|step| step.min == 0).count();
    rest.iter().take(optional + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lowered(pattern: &str) -> Option<Vec<Step>> {
        lower(&regex_syntax::parse(pattern).unwrap())
    }

    /// Asserts that a pattern is lowered, and which of the texts it matches.
    fn check(pattern: &str, matching: &[&str], others: &[&str]) {
        let steps = lowered(pattern).unwrap_or_else(|| panic!("{pattern} is not lowered"));
        matching.iter().for_each(|text| assert!(matches(&steps, text), "{pattern} should match {text:?}"));
        others.iter().for_each(|text| assert!(!matches(&steps, text), "{pattern} should not match {text:?}"));
    }

    #[test]
    fn colours_need_no_engine() {
        check(
            "^#[0-9A-Fa-f]{6}$",
            &["#FFFFFF", "#00aaFF"],
            &["#FFFFF", "#FFFFFFF", "FFFFFF", "#GGGGGG", "", "#FFFFFF\n"],
        );
    }

    #[test]
    fn variable_steps_end_where_the_next_begins() {
        check("^[a-z]+-[0-9]*$", &["a-", "abc-12"], &["-1", "a1", "a-b"]);
        check("^v?[0-9]{1,3}(\\.[0-9]{1,3}){2}$", &["v1.20.300", "1.2.3"], &["v1.2", "1234.1.1"]);
        check("^[a-z][a-z]*$", &["a", "abc"], &["", "a1"]);
        check("^(?i)[a-c]+$", &["aBC"], &["d"]);
        check("^[ab]{0,2}$", &["", "ab"], &["abb", "c"]);
    }

    #[test]
    fn equal_neighbours_are_one_step() {
        assert_eq!(lowered("^[0-9][0-9]+$").unwrap().len(), 1);
        assert_eq!(lowered("^[0-9][0-9]+$").unwrap()[0].min, 2);
    }

    #[test]
    fn everything_else_needs_an_engine() {
        let others =
            ["a|b", "^[a-z]+[a-z0-9]$", "abc", "^abc", "abc$", "^\\d+$", "^[^a]$", "^(ab)+$", "^(ab|cd)$"];
        others.into_iter().for_each(|pattern| assert_eq!(lowered(pattern), None, "{pattern}"));
        assert_eq!(lowered("^a*b*a$"), None, "what follows may be behind an optional step");
        assert_eq!(lowered("^ö$"), None);
        assert_eq!(lowered("^(?m)a$"), None, "`$` is not the end of the text");
    }

    #[test]
    fn sets_are_bits_of_ascii() {
        let steps = lowered("^[0@]$").unwrap();
        assert_eq!(steps, [Step { set: [1 << 48, 1], min: 1, max: 1 }]);
    }
}
