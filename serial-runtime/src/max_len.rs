//! How long what is written of a type can be at most: constants, for buffers of a size that is known at compile time.
//!
//! A type's own form is one bound, the rules of a field are another. What is inside of a `Box` or a list is only looked at where it is no
//! model: a constant of a recursive type could not depend on itself.

use crate::describe::{Bound, Constraint, Encoding, Rule, Scalar, Type, Unit};

/// The most bytes that a value which keeps its rules is encoded to, in compact JSON and in MessagePack; `None` where nothing bounds it.
///
/// ```
/// use serial_runtime::{FastSerialize, json};
///
/// #[derive(FastSerialize)]
/// struct Point {
///     x: u8,
///     #[serial(length(max = 2))]
///     label: String,
/// }
/// const MOST: usize = Point::MAX_ENCODED_LEN.json.unwrap();
/// let mut buffer = [0; MOST];
/// assert!(json::encode_to_slice(&Point { x: 255, label: "\0\0".into() }, &mut buffer).is_ok());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaxLen {
    /// In JSON without whitespace.
    pub json: Option<usize>,
    /// In MessagePack.
    pub msgpack: Option<usize>,
}

impl MaxLen {
    /// Nothing bounds it.
    pub const UNBOUNDED: Self = Self { json: None, msgpack: None };
    /// Nothing is written.
    #[doc(hidden)]
    pub const NOTHING: Self = Self::new(0, 0);
    /// `null`/nil.
    const NULL: Self = Self::new(4, 1);
    /// What stands in the place of a value that is not shown.
    #[doc(hidden)]
    pub const REDACTED: Self = Self::new(12, 11);

    /// So many bytes.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(json: usize, msgpack: usize) -> Self {
        Self { json: Some(json), msgpack: Some(msgpack) }
    }

    /// Both, one behind the other.
    const fn and(self, other: Self) -> Self {
        Self { json: sum(self.json, other.json), msgpack: sum(self.msgpack, other.msgpack) }
    }

    /// Either.
    #[doc(hidden)]
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self { json: larger(self.json, other.json), msgpack: larger(self.msgpack, other.msgpack) }
    }

    /// Or null.
    #[doc(hidden)]
    #[must_use]
    pub const fn or_null(self) -> Self {
        self.or(Self::NULL)
    }

    /// So many of them.
    const fn times(self, count: usize) -> Self {
        Self { json: product(self.json, count), msgpack: product(self.msgpack, count) }
    }

    /// An array or map of so many items or entries, of which none has been added: each brings a comma, the first one for nothing.
    #[doc(hidden)]
    #[must_use]
    pub const fn container(len: usize) -> Self {
        let head = if len < 16 { 1 } else { 1 + bytes_of(len, 2) };
        Self::new(if len == 0 { 2 } else { 1 }, head)
    }

    /// With another item.
    #[doc(hidden)]
    #[must_use]
    pub const fn item(self, item: Self) -> Self {
        self.and(Self::new(1, 0)).and(item)
    }

    /// With another entry; so many bytes are its key, with a comma and a colon in JSON.
    #[doc(hidden)]
    #[must_use]
    pub const fn entry(self, json: usize, msgpack: usize, value: Self) -> Self {
        self.and(Self::new(json, msgpack)).and(value)
    }

    /// So many items in an array.
    pub(crate) const fn array(len: usize, item: Self) -> Self {
        Self::container(len).and(Self::NOTHING.item(item).times(len))
    }

    /// A value whose type is bounded by `own`, held to rules.
    #[doc(hidden)]
    #[must_use]
    pub const fn held(ty: Type, own: Self, rules: &[Rule]) -> Self {
        let leaf = Self::leaf(ty, rules);
        Self {
            json: if leaf.json.is_some() { leaf.json } else { own.json },
            msgpack: if leaf.msgpack.is_some() { leaf.msgpack } else { own.msgpack },
        }
    }

    /// A list of items, held to rules.
    #[doc(hidden)]
    #[must_use]
    pub const fn list(items: Type, rules: &[Rule]) -> Self {
        let Some(len) = most_items(rules) else { return Self::UNBOUNDED };
        Self::array(len, Self::leaf(items, inner(rules, Part::Items)))
    }

    /// A map, held to rules.
    #[doc(hidden)]
    #[must_use]
    pub const fn map(keys: Type, values: Type, rules: &[Rule]) -> Self {
        let Some(len) = most_items(rules) else { return Self::UNBOUNDED };
        let key = Self::leaf(keys, inner(rules, Part::Keys));
        // What is no text gets quotes; then a colon, and a comma.
        let is_text = matches!(keys, Type::Str | Type::Text { .. } | Type::Choice(_) | Type::Char);
        let around = Self::new(if is_text { 2 } else { 4 }, 0);
        let entry = around.and(key).and(Self::leaf(values, inner(rules, Part::Values)));
        Self::container(len).and(entry.times(len))
    }

    /// A value without parts, held to rules; unbounded where it has parts.
    pub(crate) const fn leaf(ty: Type, rules: &[Rule]) -> Self {
        match ty {
            Type::Null => Self::NULL,
            Type::Bool => Self::new(5, 1),
            Type::Integer { min, max } => integer(min, max, rules),
            Type::Float { bits } => Self::new(24, if bits == 32 { 5 } else { 9 }),
            // A control character is escaped with four digits; any other one has four bytes at most.
            Type::Char => Self::new(8, 5),
            Type::Str => text(rules),
            Type::Text { format } => named(format),
            Type::Choice(texts) => {
                let (mut longest, mut index) = (Self::NOTHING, 0);
                while index < texts.len() {
                    longest = longest.or(literal(texts[index]));
                    index += 1;
                }
                longest
            }
            Type::Bytes | Type::Encoded(Encoding::Base64Url) => bytes(most_bytes(rules), 3, 4),
            Type::Encoded(Encoding::Hex) => bytes(most_bytes(rules), 1, 2),
            Type::FixedBytes { encoding: Some(Encoding::Hex), len } => bytes(Some(len), 1, 2),
            Type::FixedBytes { len, .. } => bytes(Some(len), 3, 4),
            _ => Self::UNBOUNDED,
        }
    }
}

const fn sum(a: Option<usize>, b: Option<usize>) -> Option<usize> {
    match (a, b) {
        (Some(a), Some(b)) => a.checked_add(b),
        _ => None,
    }
}

const fn larger(a: Option<usize>, b: Option<usize>) -> Option<usize> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if a > b { a } else { b }),
        _ => None,
    }
}

const fn product(a: Option<usize>, count: usize) -> Option<usize> {
    match a {
        Some(a) => a.checked_mul(count),
        // Nothing is written of what is not there.
        None if count == 0 => Some(0),
        None => None,
    }
}

/// How many bytes a length takes behind a marker, where the shortest form has `least` of them.
const fn bytes_of(len: usize, least: usize) -> usize {
    match len {
        0..=0xff if least <= 1 => 1,
        0..=0xffff => 2,
        _ => 4,
    }
}

/// The most items or entries.
const fn most_items(rules: &[Rule]) -> Option<usize> {
    most(rules, false)
}

/// The least of the upper bounds; only in bytes, or in any other unit.
const fn most(rules: &[Rule], of_bytes: bool) -> Option<usize> {
    let (mut least, mut index): (Option<usize>, usize) = (None, 0);
    while index < rules.len() {
        if let Constraint::Length { unit, max: Some(max), .. } = rules[index].constraint
            && matches!(unit, Unit::Bytes) == of_bytes
            && (least.is_none() || matches!(least, Some(least) if max < least))
        {
            least = Some(max);
        }
        index += 1;
    }
    least
}

#[derive(Clone, Copy)]
enum Part {
    Items,
    Keys,
    Values,
}

/// The rules of a part.
const fn inner(rules: &[Rule], part: Part) -> &'static [Rule] {
    let mut index = 0;
    while index < rules.len() {
        match (rules[index].constraint, part) {
            (Constraint::Inner(rules), Part::Items)
            | (Constraint::Keys(rules), Part::Keys)
            | (Constraint::Values(rules), Part::Values) => return rules,
            _ => index += 1,
        }
    }
    &[]
}

/// A text: each character has at most four bytes in UTF-8, and six where JSON escapes it.
const fn text(rules: &[Rule]) -> MaxLen {
    let listed = listed(rules);
    if listed.json.is_some() {
        return listed;
    }
    match (most(rules, false), most(rules, true)) {
        (None, None) => MaxLen::UNBOUNDED,
        (Some(chars), None) => quoted(chars.checked_mul(6), chars.checked_mul(4)),
        (None, Some(bytes)) => quoted(bytes.checked_mul(6), Some(bytes)),
        (Some(chars), Some(bytes)) => {
            let least = if chars < bytes { chars } else { bytes };
            let utf8 = chars.saturating_mul(4);
            quoted(least.checked_mul(6), Some(if utf8 < bytes { utf8 } else { bytes }))
        }
    }
}

/// A text of so many bytes: those of JSON without quotes, and those of MessagePack without head.
const fn quoted(json: Option<usize>, utf8: Option<usize>) -> MaxLen {
    let head = match utf8 {
        Some(len) if len < 32 => Some(1),
        Some(len) => Some(1 + bytes_of(len, 1)),
        None => None,
    };
    MaxLen { json: sum(json, Some(2)), msgpack: sum(utf8, head) }
}

/// One of some texts.
const fn listed(rules: &[Rule]) -> MaxLen {
    let mut index = 0;
    while index < rules.len() {
        if let Constraint::OneOf(choices) = rules[index].constraint {
            let (mut longest, mut at) = (MaxLen::NOTHING, 0);
            while at < choices.len() {
                longest = match choices[at] {
                    Scalar::Str(text) => longest.or(literal(text)),
                    _ => longest,
                };
                at += 1;
            }
            return longest;
        }
        index += 1;
    }
    MaxLen::UNBOUNDED
}

/// A text that is known.
const fn literal(text: &str) -> MaxLen {
    let (bytes, mut escaped, mut index) = (text.as_bytes(), 0, 0);
    while index < bytes.len() {
        escaped += match bytes[index] {
            b'"' | b'\\' | 0x08 | 0x09 | 0x0a | 0x0c | 0x0d => 2,
            0..0x20 => 6,
            _ => 1,
        };
        index += 1;
    }
    quoted(Some(escaped), Some(bytes.len()))
}

/// A text of a format that has a longest one.
const fn named(format: &'static str) -> MaxLen {
    let len = match format.as_bytes() {
        b"uuid" => 36,
        b"ipv4" => 15,
        b"ipv6" => 45,
        _ => return MaxLen::UNBOUNDED,
    };
    quoted(Some(len), Some(len))
}

/// The most bytes, in whatever unit they are counted.
const fn most_bytes(rules: &[Rule]) -> Option<usize> {
    match (most(rules, true), most(rules, false)) {
        (Some(a), Some(b)) => Some(if a < b { a } else { b }),
        (Some(len), None) | (None, Some(len)) => Some(len),
        (None, None) => None,
    }
}

/// At most so many bytes, of which every `group` are `chars` characters in JSON.
const fn bytes(most: Option<usize>, group: usize, chars: usize) -> MaxLen {
    let Some(len) = most else { return MaxLen::UNBOUNDED };
    MaxLen {
        json: sum(len.div_ceil(group).checked_mul(chars), Some(2)),
        msgpack: len.checked_add(1 + bytes_of(len, 1)),
    }
}

/// An integer of a type with these bounds, and those of rules.
const fn integer(least: i128, most: u128, rules: &[Rule]) -> MaxLen {
    let is_wide = least < i64::MIN as i128 || most > u64::MAX as u128;
    let (mut min, mut max, mut index) = (least, most, 0);
    while index < rules.len() {
        if let Constraint::Range { min: lower, max: upper, .. } = rules[index].constraint {
            if let Bound::Inclusive(Scalar::Int(bound)) | Bound::Exclusive(Scalar::Int(bound)) = lower
                && bound > min
            {
                min = bound;
            }
            if let Bound::Inclusive(Scalar::Int(bound)) | Bound::Exclusive(Scalar::Int(bound)) = upper {
                let bound = if bound < 0 { 0 } else { bound as u128 };
                if bound < max {
                    max = bound;
                }
            }
        }
        index += 1;
    }
    let below = if min < 0 { min.unsigned_abs() } else { 0 };
    let (longest, negative) = (digits(max), if below == 0 { 0 } else { digits(below) + 1 });
    let json = if longest > negative { longest } else { negative };
    // What does not fit into 64 bits is written as bytes, whatever its value.
    let (up, down) = (unsigned(max), signed(below));
    let packed = if is_wide {
        18
    } else if up > down {
        up
    } else {
        down
    };
    MaxLen::new(json, packed)
}

const fn digits(value: u128) -> usize {
    match value.checked_ilog10() {
        Some(log) => log as usize + 1,
        None => 1,
    }
}

const fn unsigned(value: u128) -> usize {
    match value {
        0..=0x7f => 1,
        0x80..=0xff => 2,
        0x100..=0xffff => 3,
        0x1_0000..=0xffff_ffff => 5,
        _ => 9,
    }
}

/// So much below zero.
const fn signed(below: u128) -> usize {
    match below {
        0..=0x20 => 1,
        0x21..=0x80 => 2,
        0x81..=0x8000 => 3,
        0x8001..=0x8000_0000 => 5,
        _ => 9,
    }
}

#[cfg(test)]
#[path = "tests/max_len.rs"]
mod tests;
