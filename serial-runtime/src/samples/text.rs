//! Texts and bytes that keep their rules, or break one of them.

use super::{Sampler, length};
use crate::{
    describe::{Constraint, Encoding, Rule, Unit},
    value::Value,
};
use alloc::{string::String, vec::Vec};

/// How often a text is made anew whose length is not right.
const TRIES: usize = 50;

impl Sampler<'_> {
    pub(super) fn text(&mut self, rules: &[Rule]) -> Option<Value> {
        if let Some(target) = self.target(rules) {
            return self.wrong(target, rules).map(Value::from);
        }
        if let Some(choice) = self.choice(rules) {
            return Some(choice);
        }
        (0..TRIES).find_map(|_| self.candidate(rules).filter(|text| fits(text, rules))).map(Value::from)
    }

    /// A text that keeps the rules which say most; the others are looked at afterwards.
    fn candidate(&mut self, rules: &[Rule]) -> Option<String> {
        for rule in rules {
            let text = match rule.constraint {
                Constraint::Pattern(pattern) => self.matching(pattern)?,
                Constraint::Email => self.email(),
                Constraint::Url => self.url(),
                Constraint::Ip | Constraint::Ipv4 => self.ipv4(),
                Constraint::Ipv6 => self.ipv6(),
                Constraint::Phone => self.phone(),
                Constraint::CreditCard => self.card(),
                _ => continue,
            };
            return Some(text);
        }
        Some(self.composed(rules))
    }

    /// What it has to start with, contain and end with, and characters between.
    fn composed(&mut self, rules: &[Rule]) -> String {
        let (mut start, mut middle, mut end) = (String::new(), String::new(), "");
        for rule in rules {
            match rule.constraint {
                Constraint::Prefix(part) => start.push_str(part),
                Constraint::Contains(part) => middle.push_str(part),
                Constraint::Suffix(part) => end = part,
                _ => {}
            }
        }
        let fixed = start.chars().count() + middle.chars().count() + end.chars().count();
        let (least, most) = length(rules);
        let most = most.unwrap_or(least.saturating_add(12)).min(least.saturating_add(12));
        let count = self.between(least.saturating_sub(fixed), most.saturating_sub(fixed));
        start.push_str(&middle);
        start.extend((0..count).map(|_| self.letter(rules)));
        start.push_str(end);
        start
    }

    /// A character that no rule refuses.
    fn letter(&mut self, rules: &[Rule]) -> char {
        let plain = rules.iter().any(|rule| {
            let in_bytes = matches!(rule.constraint, Constraint::Length { unit: Unit::Bytes, .. });
            in_bytes || matches!(rule.constraint, Constraint::Ascii | Constraint::Alphanumeric)
        });
        let letters =
            if plain { &['a', 'b', 'z', 'A', '0', '9'][..] } else { &['a', 'b', ' ', '"', 'é', '😀'] };
        self.pick(letters).unwrap_or('a')
    }

    /// A text that breaks a rule, and no other as far as that can be helped.
    fn wrong(&mut self, target: Constraint, rules: &[Rule]) -> Option<String> {
        let others: Vec<Rule> =
            rules.iter().copied().filter(|rule| !is_same(&rule.constraint, &target)).collect();
        let part = match target {
            Constraint::Length { .. } => return self.too_long_or_short(rules),
            Constraint::OneOf(_) => return Some(String::from("none of them")),
            Constraint::Ascii => "é",
            Constraint::Alphanumeric => "-",
            Constraint::NonControlCharacter => "\n",
            Constraint::DoesNotContain(part) => part,
            _ => "",
        };
        (0..TRIES).find_map(|_| {
            let mut text = self.candidate(&others)?;
            let at = text.floor_char_boundary(self.below(text.len() + 1));
            text.insert_str(at, part);
            fits(&text, &others).then_some(text)
        })
    }

    fn too_long_or_short(&mut self, rules: &[Rule]) -> Option<String> {
        let (least, most) = length(rules);
        let count = match most {
            Some(most) if least == 0 || self.once_in(2) => {
                most.checked_add(1).filter(|count| *count < 1 << 20)?
            }
            _ => self.below(least),
        };
        Some((0..count).map(|_| self.letter(rules)).collect())
    }

    pub(super) fn char(&mut self, rules: &[Rule]) -> Option<Value> {
        match self.target(rules) {
            Some(_) => Some("!".into()),
            None => self.choice(rules).or_else(|| self.pick(&["a", "é", "😀", "\""]).map(Value::from)),
        }
    }

    pub(super) fn bytes(&mut self, encoding: Option<Encoding>, rules: &[Rule]) -> Option<Value> {
        let (least, most) = length(rules);
        let count = match (self.target(rules), most) {
            (Some(_), Some(most)) => most + 1,
            (Some(_), None) => least.checked_sub(1)?,
            (None, most) => self.between(least, most.unwrap_or(least + 8).min(least + 8)),
        };
        Some(self.so_many_bytes(encoding, count))
    }

    pub(super) fn so_many_bytes(&mut self, encoding: Option<Encoding>, count: usize) -> Value {
        let bytes: Vec<u8> = (0..count).map(|_| (self.random)() as u8).collect();
        match encoding {
            Some(Encoding::Hex) => data_encoding::HEXLOWER.encode(&bytes).into(),
            Some(Encoding::Base64Url) => data_encoding::BASE64URL_NOPAD.encode(&bytes).into(),
            None => Value::bin(bytes),
        }
    }
}

fn is_same(one: &Constraint, other: &Constraint) -> bool {
    core::mem::discriminant(one) == core::mem::discriminant(other)
}

/// Whether the text keeps those rules that can be asked without its type.
fn fits(text: &str, rules: &[Rule]) -> bool {
    rules.iter().all(|rule| match rule.constraint {
        Constraint::Length { unit, min, max } => {
            let len = if unit == Unit::Bytes { text.len() } else { text.chars().count() };
            min.is_none_or(|min| len >= min) && max.is_none_or(|max| len <= max)
        }
        Constraint::Contains(part) => text.contains(part),
        Constraint::DoesNotContain(part) => !text.contains(part),
        Constraint::Prefix(part) => text.starts_with(part),
        Constraint::Suffix(part) => text.ends_with(part),
        Constraint::Ascii => text.is_ascii(),
        Constraint::Alphanumeric => text.chars().all(char::is_alphanumeric),
        Constraint::NonControlCharacter => !text.contains(char::is_control),
        _ => true,
    })
}
