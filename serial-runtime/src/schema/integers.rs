//! Integers that are texts: as keys, and where a text may stand for one. A pattern says which they are, to the last digit.

use super::types::{forms, is_text};
use crate::describe::{Body, Bound, Constraint, Fields, Layout, Rule, Scalar, Type};
use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};

/// The integers that a value may be. Both parts are absolute values, from the first to the last.
#[derive(Clone, Copy, Debug)]
struct Span {
    negative: Option<(u128, u128)>,
    natural: Option<(u128, u128)>,
}

impl Span {
    /// Those of a type where it is held to rules; `None` where it is no integer.
    fn of(ty: Type, rules: &[Rule]) -> Option<Self> {
        let span = match ty {
            Type::Integer { min, max } | Type::IntegerText { min, max } => Self::new(min, max),
            Type::Option(inner) => Self::of(inner(), &[])?,
            Type::OneOf(forms) => forms.iter().find_map(|form| Self::of(form(), &[]))?,
            Type::Model(model) => match &model().body {
                Body::Struct(Fields { layout: Layout::Transparent, fields: [field], .. }) => {
                    Self::of((field.ty)(), field.rules)?
                }
                _ => return None,
            },
            _ => return None,
        };
        Some(rules.iter().fold(span, |span, rule| span.held(&rule.constraint)))
    }

    fn new(min: i128, max: u128) -> Self {
        let negative = (min < 0).then_some((1, min.unsigned_abs()));
        Self { negative, natural: Some((u128::try_from(min).unwrap_or(0), max)) }
    }

    fn held(self, constraint: &Constraint) -> Self {
        match *constraint {
            Constraint::Range { min, max, .. } => self.between(included(min, 1), included(max, -1)),
            Constraint::MaxDigits(digits) => {
                let most = 10_i128.checked_pow(digits).map(|end| end - 1);
                self.between(most.map(|most| -most), most)
            }
            _ => self,
        }
    }

    fn between(mut self, min: Option<i128>, max: Option<i128>) -> Self {
        match min {
            Some(min @ 0..) => {
                self.negative = None;
                self.natural = self.natural.map(|(least, most)| (least.max(min.unsigned_abs()), most));
            }
            Some(min) => {
                self.negative = self.negative.map(|(least, most)| (least, most.min(min.unsigned_abs())));
            }
            None => {}
        }
        match max {
            Some(max @ 0..) => {
                self.natural = self.natural.map(|(least, most)| (least, most.min(max.unsigned_abs())));
            }
            Some(max) => {
                self.natural = None;
                self.negative = self.negative.map(|(least, most)| (least.max(max.unsigned_abs()), most));
            }
            None => {}
        }
        self
    }

    /// The pattern of their decimal texts.
    fn pattern(&self) -> String {
        let mut ways = self.natural.map(naturals).unwrap_or_default();
        ways.extend(self.negative.map(|span| format!("-{}", group(naturals(span)))));
        format!("^{}$", group(ways))
    }
}

/// The pattern of a type's integers as texts, where these are held to rules.
pub(super) fn integer_text(ty: Type, rules: &[Rule]) -> Option<String> {
    Span::of(ty, rules).map(|span| span.pattern())
}

/// What rules for an integer say of the text that may stand for one.
pub(super) fn text_that_stands_for(ty: Type, rules: &[Rule]) -> Option<String> {
    let bounded =
        |rule: &Rule| matches!(rule.constraint, Constraint::Range { .. } | Constraint::MaxDigits(_));
    let mut texts = forms(ty).into_iter().filter(|form| is_text(*form));
    // Any other text would be held to the pattern, too.
    let (Some(Type::IntegerText { .. }), None, true) =
        (texts.next(), texts.next(), rules.iter().any(bounded))
    else {
        return None;
    };
    integer_text(ty, rules)
}

/// A bound that is an integer, and `next` if it is not included itself.
fn included(bound: Bound, next: i128) -> Option<i128> {
    match bound {
        Bound::Inclusive(Scalar::Int(value)) => Some(value),
        Bound::Exclusive(Scalar::Int(value)) => Some(value.saturating_add(next)),
        _ => None,
    }
}

/// Patterns of the numbers in a span.
fn naturals((least, most): (u128, u128)) -> Vec<String> {
    let mut ways = Vec::new();
    if least == 0 {
        ways.push("0".to_owned());
    }
    let least = least.max(1);
    if least > most {
        return ways;
    }
    let (first, last) = (least.to_string().into_bytes(), most.to_string().into_bytes());
    if first.len() == last.len() {
        ways.push(same_length(&first, &last));
        return ways;
    }
    // Those of as many digits as one of the ends has, unless it is all of them.
    let (mut shortest, mut longest) = (first.len(), last.len());
    if !matches!(first.as_slice(), [b'1', zeros @ ..] if is_all(zeros, b'0')) {
        ways.push(same_length(&first, &Vec::from([b'9']).repeat(first.len())));
        shortest += 1;
    }
    let open_end = !is_all(&last, b'9');
    longest -= usize::from(open_end);
    if shortest <= longest {
        ways.push(format!("[1-9]{}", any(shortest - 1, longest - 1)));
    }
    if open_end {
        let start = [&[b'1'][..], &Vec::from([b'0']).repeat(last.len() - 1)].concat();
        ways.push(same_length(&start, &last));
    }
    ways
}

/// A pattern of the numbers between two of as many digits, both included.
fn same_length(first: &[u8], last: &[u8]) -> String {
    let ([low, first @ ..], [high, last @ ..]) = (first, last) else { return String::new() };
    if is_all(first, b'0') && is_all(last, b'9') {
        return format!("{}{}", digits(*low, *high), any(first.len(), first.len()));
    }
    if low == high {
        return format!("{}{}", char::from(*low), same_length(first, last));
    }
    let (nines, zeros) = (Vec::from([b'9']).repeat(first.len()), Vec::from([b'0']).repeat(first.len()));
    let (mut from, mut to, mut ways) = (*low, *high, Vec::new());
    if !is_all(first, b'0') {
        ways.push(format!("{}{}", char::from(*low), same_length(first, &nines)));
        from += 1;
    }
    let open_end = !is_all(last, b'9');
    to -= u8::from(open_end);
    if from <= to {
        ways.push(format!("{}{}", digits(from, to), any(first.len(), first.len())));
    }
    if open_end {
        ways.push(format!("{}{}", char::from(*high), same_length(&zeros, last)));
    }
    group(ways)
}

fn is_all(digits: &[u8], digit: u8) -> bool {
    digits.iter().all(|it| *it == digit)
}

/// One digit between these.
fn digits(from: u8, to: u8) -> String {
    match (char::from(from), char::from(to)) {
        (from, to) if from == to => from.to_string(),
        (from, to) => format!("[{from}-{to}]"),
    }
}

/// So many digits.
fn any(least: usize, most: usize) -> String {
    match (least, most) {
        (_, 0) => String::new(),
        (1, 1) => "[0-9]".to_owned(),
        (least, most) if least == most => format!("[0-9]{{{least}}}"),
        (least, most) => format!("[0-9]{{{least},{most}}}"),
    }
}

/// One of several patterns; of none, one that nothing matches.
fn group(ways: Vec<String>) -> String {
    match <[String; 1]>::try_from(ways) {
        Ok([only]) => only,
        Err(ways) if ways.is_empty() => "[^\\s\\S]".to_owned(),
        Err(ways) => format!("(?:{})", ways.join("|")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(min: i128, max: u128, pattern: &str) {
        assert_eq!(Span::new(min, max).pattern(), pattern);
    }

    #[test]
    fn patterns_are_short() {
        check(0, 9, "^(?:0|[1-9])$");
        check(0, 99, "^(?:0|[1-9][0-9]{0,1})$");
        check(0, 255, "^(?:0|[1-9][0-9]{0,1}|(?:1[0-9]{2}|2(?:[0-4][0-9]|5[0-5])))$");
        check(5, 5, "^5$");
        check(-1, 0, "^(?:0|-1)$");
        check(7, 0, "^[^\\s\\S]$");
    }

    /// Whether a text matches, by hand: the patterns have sequences, alternatives, classes and counts.
    fn matches(pattern: &str, text: &str) -> bool {
        let pattern = pattern.strip_prefix('^').and_then(|it| it.strip_suffix('$')).unwrap();
        ends(pattern, &[text]).contains(&"")
    }

    /// What may be left of the texts behind a pattern.
    fn ends<'t>(pattern: &str, texts: &[&'t str]) -> Vec<&'t str> {
        let (mut depth, mut bars) = (0, Vec::from([0]));
        for (at, byte) in pattern.bytes().enumerate() {
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                b'|' if depth == 0 => bars.extend([at, at + 1]),
                _ => {}
            }
        }
        bars.push(pattern.len());
        bars.chunks(2).flat_map(|way| sequence(&pattern[way[0]..way[1]], texts)).collect()
    }

    fn sequence<'t>(pattern: &str, texts: &[&'t str]) -> Vec<&'t str> {
        let mut texts = texts.to_vec();
        let mut rest = pattern;
        while !rest.is_empty() {
            if let Some(inner) = rest.strip_prefix("(?:") {
                let mut depth = 1;
                let end = inner.bytes().position(|byte| {
                    depth += i32::from(byte == b'(') - i32::from(byte == b')');
                    depth == 0
                });
                let (inner, behind) = inner.split_at(end.unwrap());
                (texts, rest) = (ends(inner, &texts), &behind[1..]);
                continue;
            }
            let class: Vec<u8> = match rest.as_bytes() {
                [b'[', from @ b'0'..=b'9', b'-', to, b']', ..] => (*from..=*to).collect(),
                [b'[', ..] => Vec::new(),
                [byte, ..] => Vec::from([*byte]),
                [] => break,
            };
            rest = if rest.starts_with('[') { &rest[rest.find(']').unwrap() + 1..] } else { &rest[1..] };
            let (mut least, mut most) = (1, 1);
            if let Some(count) = rest.strip_prefix('{') {
                let (count, behind) = count.split_once('}').unwrap();
                let (from, to) = count.split_once(',').unwrap_or((count, count));
                (least, most, rest) = (from.parse().unwrap(), to.parse().unwrap(), behind);
            }
            let take = |text: &&'t str| {
                let len = text.bytes().take_while(|byte| class.contains(byte)).count();
                let text = *text;
                (least..=most.min(len)).map(move |taken| &text[taken..])
            };
            texts = texts.iter().flat_map(take).collect();
        }
        texts
    }

    #[test]
    fn patterns_are_exact() {
        let ends = [0_i128, 1, 9, 10, 19, 20, 99, 100, 109, 123, 199, 255, 999, 1000];
        let ends: Vec<i128> = ends.iter().flat_map(|end| [*end, -end]).collect();
        let near = |end: &i128| [end - 1, *end, end + 1];
        let values: Vec<i128> = ends.iter().flat_map(near).chain((0..1000).step_by(37)).collect();
        for (min, max) in ends.iter().flat_map(|min| ends.iter().map(move |max| (*min, *max))) {
            let pattern = Span::new(-2000, 2000).between(Some(min), Some(max)).pattern();
            for value in &values {
                let text = value.to_string();
                assert_eq!(
                    matches(&pattern, &text),
                    (min..=max).contains(value),
                    "{value} {min} {max} {pattern}"
                );
            }
            for text in ["", "-", "-0", "00", "+1", "01", "1.0", "1a"] {
                assert!(!matches(&pattern, text), "{text}: {pattern}");
            }
        }
    }

    #[test]
    fn the_widest_types_have_ends() {
        let widest = Span::new(i128::MIN, u128::MAX).pattern();
        for (text, is_within) in [
            ("340282366920938463463374607431768211455", true),
            ("340282366920938463463374607431768211456", false),
            ("-170141183460469231731687303715884105728", true),
            ("-170141183460469231731687303715884105729", false),
        ] {
            assert_eq!(matches(&widest, text), is_within, "{text}");
        }
    }
}
