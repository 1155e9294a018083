//! A number that stands for the wire form of a type: equal for types that are written and read equally, by the rules too.

use crate::{
    describe::{
        Body, Bound, Constraint, Direction, Encoding, Field, Fields, Layout, Model, Rule, Scalar, Type, Unit,
        Variant,
    },
    spelling::spell_model,
};
use alloc::{string::String, vec::Vec};

/// The fingerprint of a type.
///
/// # Design
///
/// It is made of names, aliases, layouts, types, defaults and constraints, and of nothing that is for people or for Rust alone: what a type
/// is called and where it stands, its documentation, messages and codes make no difference. The hash is FNV-1a over bytes that say all of
/// that in one order, so it is the same on every platform and in every release. (A `usize` is as wide as the platform has it, and so is
/// what is said of it.)
///
/// It is computed when it is asked for. It cannot be a constant: that of a recursive type would depend on itself.
pub(crate) fn fingerprint(ty: Type) -> u64 {
    let mut print = Print { hash: OFFSET, models: Vec::new() };
    print.ty(ty);
    print.hash
}

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

struct Print {
    hash: u64,
    /// The models that have been met: one that comes again is a number.
    models: Vec<String>,
}

impl Print {
    fn byte(&mut self, byte: u8) {
        self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(PRIME);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.byte(*byte));
    }

    fn int(&mut self, value: i128) {
        self.bytes(&value.to_le_bytes());
    }

    fn len(&mut self, len: usize) {
        // OK because nothing is so long that it would not fit.
        self.int(len as i128);
    }

    /// With its length, so that two texts do not run into each other.
    fn text(&mut self, text: &str) {
        self.len(text.len());
        self.bytes(text.as_bytes());
    }

    fn flag(&mut self, flag: bool) {
        self.byte(flag.into());
    }

    fn each<T: Copy>(&mut self, list: &[T], one: impl Fn(&mut Self, T)) {
        self.len(list.len());
        list.iter().for_each(|item| one(self, *item));
    }

    fn texts(&mut self, texts: &[&str]) {
        self.each(texts, |print, text| print.text(text));
    }

    /// The numbers are part of the fingerprint: a new form gets a new one.
    fn ty(&mut self, ty: Type) {
        match ty {
            Type::Any => self.byte(0),
            Type::Null => self.byte(1),
            Type::Bool => self.byte(2),
            Type::Integer { min, max } => {
                self.byte(3);
                self.int(min);
                self.bytes(&max.to_le_bytes());
            }
            Type::Float { bits } => self.bytes(&[4, bits]),
            Type::Char => self.byte(5),
            Type::Str => self.byte(6),
            Type::Text { format } => {
                self.byte(7);
                self.text(format);
            }
            Type::Bytes => self.byte(8),
            Type::Encoded(Encoding::Hex) => self.byte(9),
            Type::Encoded(Encoding::Base64Url) => self.byte(10),
            Type::FixedBytes { encoding, len } => {
                self.byte(25);
                self.ty(Type::bytes(encoding));
                self.len(len);
            }
            Type::Choice(texts) => {
                self.byte(11);
                self.texts(texts);
            }
            Type::IntegerText { min, max } => {
                self.byte(12);
                self.int(min);
                self.bytes(&max.to_le_bytes());
            }
            Type::Spelled => self.byte(22),
            Type::Option(inner) => {
                self.byte(13);
                self.ty(inner());
            }
            Type::Array { items, unique, len } => {
                self.bytes(&[14, unique.into(), len.is_some().into()]);
                self.len(len.unwrap_or_default());
                self.ty(items());
            }
            Type::Tuple(items) => {
                self.byte(15);
                self.each(items, |print, item| print.ty(item()));
            }
            Type::Map { keys, values } => {
                self.byte(16);
                self.ty(keys());
                self.ty(values());
            }
            Type::OneOrMany(item) => {
                self.byte(23);
                self.ty(item());
            }
            Type::OneOf(forms) => {
                self.byte(17);
                self.each(forms, |print, form| print.ty(form()));
            }
            Type::Flat(inner) => {
                self.byte(18);
                self.ty(inner());
            }
            Type::Prefixed(prefix, inner) => {
                self.byte(21);
                self.text(prefix);
                self.ty(inner());
            }
            Type::Model(model) => self.model(model()),
        }
    }

    /// What is called by its Rust name is known again by it, and no more is said of it.
    fn model(&mut self, model: &'static Model) {
        let id = spell_model(model, |model| model.id);
        if let Some(known) = self.models.iter().position(|met| *met == id) {
            self.byte(19);
            return self.len(known);
        }
        self.models.push(id);
        self.byte(20);
        match &model.body {
            Body::Struct(fields) => {
                self.byte(0);
                self.fields(fields);
            }
            Body::Enum(variants) => {
                self.byte(1);
                self.variants(variants);
            }
            Body::Tagged { tag, content, variants } => {
                self.bytes(&[2, content.is_some().into()]);
                self.text(tag);
                self.text(content.unwrap_or_default());
                self.variants(variants);
            }
        }
    }

    fn variants(&mut self, variants: &'static [Variant]) {
        self.len(variants.len());
        for variant in variants {
            self.text(variant.name);
            self.written(variant.written);
            self.texts(variant.aliases);
            self.flag(variant.other);
            self.told(variant);
            self.fields(&variant.payload);
        }
    }

    /// How a variant is told, where that is not by names alone: nothing of it is there else.
    fn told(&mut self, variant: &Variant) {
        if !variant.values.is_empty() {
            self.byte(21);
            self.each(variant.values, Self::scalar);
        }
        if let Some(kept) = variant.kept {
            self.byte(22);
            self.ty(kept());
        }
        if variant.newtype {
            self.byte(24);
        }
        if variant.untagged || !variant.decoded || !variant.encoded {
            self.bytes(&[23, variant.untagged.into(), variant.decoded.into(), variant.encoded.into()]);
        }
    }

    fn fields(&mut self, fields: &'static Fields) {
        self.byte(match fields.layout {
            Layout::Map => 0,
            Layout::Array => 1,
            Layout::Transparent => 2,
            Layout::Unit => 3,
            Layout::Prefix => 4,
        });
        self.flag(fields.deny_unknown);
        self.len(fields.fields.len());
        fields.fields.iter().for_each(|field| self.field(field));
    }

    /// The name that is written, where that is another one. Nothing is said of those that have one name.
    fn written(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.named(u8::MAX, name);
        }
    }

    fn field(&mut self, field: &Field) {
        self.text(field.name);
        self.written(field.written);
        if let Some(number) = field.number {
            self.named(u8::MAX - 1, "");
            self.bytes(&number.to_le_bytes());
        }
        match field.direction {
            Direction::Both => {}
            Direction::Decode => self.byte(u8::MAX - 2),
            Direction::Encode => self.byte(u8::MAX - 3),
        }
        self.texts(field.aliases);
        self.ty((field.ty)());
        self.flag(field.is_required());
        self.flag(field.omitted);
        let default = field.default.map(|default| (default.json)());
        self.flag(default.is_some());
        self.text(default.flatten().as_deref().unwrap_or_default());
        self.rules(field.rules);
    }

    fn rules(&mut self, rules: &[Rule]) {
        self.len(rules.len());
        rules.iter().for_each(|rule| self.constraint(rule.constraint));
    }

    fn constraint(&mut self, constraint: Constraint) {
        match constraint {
            Constraint::Range { min, max, multiple_of } => {
                self.byte(0);
                self.bound(min);
                self.bound(max);
                self.bound(multiple_of.map_or(Bound::None, Bound::Inclusive));
            }
            Constraint::Length { unit, min, max } => {
                let unit = match unit {
                    Unit::Chars => 0,
                    Unit::Bytes => 1,
                    Unit::Own => 2,
                };
                self.bytes(&[1, unit, min.is_some().into(), max.is_some().into()]);
                self.len(min.unwrap_or_default());
                self.len(max.unwrap_or_default());
            }
            Constraint::Pattern(text) => self.named(2, text),
            Constraint::OneOf(choices) => {
                self.byte(3);
                self.each(choices, Self::scalar);
            }
            Constraint::UniqueItems => self.byte(4),
            Constraint::Email => self.byte(5),
            Constraint::Url => self.byte(6),
            Constraint::Ip => self.byte(7),
            Constraint::Ipv4 => self.byte(8),
            Constraint::Ipv6 => self.byte(9),
            Constraint::Ascii => self.byte(10),
            Constraint::Alphanumeric => self.byte(11),
            Constraint::Contains(text) => self.named(12, text),
            Constraint::Prefix(text) => self.named(13, text),
            Constraint::Suffix(text) => self.named(14, text),
            Constraint::Inner(rules) => self.inside(15, rules),
            Constraint::Keys(rules) => self.inside(16, rules),
            Constraint::Values(rules) => self.inside(17, rules),
            Constraint::Matches(name) => self.named(18, name),
            Constraint::Custom(name) => self.named(19, name),
            Constraint::MaxDigits(most) => self.bytes(&[&[20], &most.to_le_bytes()[..]].concat()),
            Constraint::DecimalPlaces(most) => self.bytes(&[&[21], &most.to_le_bytes()[..]].concat()),
            Constraint::Finite => self.byte(22),
            Constraint::NonControlCharacter => self.byte(23),
            Constraint::Phone => self.byte(24),
            Constraint::CreditCard => self.byte(25),
            Constraint::DoesNotContain(text) => self.named(26, text),
            Constraint::Required => self.byte(27),
        }
    }

    fn named(&mut self, number: u8, text: &str) {
        self.byte(number);
        self.text(text);
    }

    fn inside(&mut self, number: u8, rules: &[Rule]) {
        self.byte(number);
        self.rules(rules);
    }

    fn bound(&mut self, bound: Bound) {
        match bound {
            Bound::None => self.byte(0),
            Bound::Inclusive(value) => {
                self.byte(1);
                self.scalar(value);
            }
            Bound::Exclusive(value) => {
                self.byte(2);
                self.scalar(value);
            }
        }
    }

    fn scalar(&mut self, scalar: Scalar) {
        match scalar {
            Scalar::Bool(value) => self.bytes(&[0, value.into()]),
            Scalar::Int(value) => {
                self.byte(1);
                self.int(value);
            }
            Scalar::Float(value) => {
                self.byte(2);
                self.bytes(&value.to_bits().to_le_bytes());
            }
            Scalar::Str(text) => self.named(3, text),
        }
    }
}

#[cfg(test)]
#[path = "tests/fingerprint.rs"]
mod tests;
