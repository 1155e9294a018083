//! Lists, maps, structs and enums.

use super::{DEEP, Sampler, TOO_DEEP, length, mentions, rules_of};
use crate::{
    describe::{Body, Constraint, Direction, Field, Fields, Layout, Model, Rule, Scalar, Type, Variant},
    value::Value,
};
use alloc::{format, vec::Vec};

/// The entries of a map in the making.
type Entries = Vec<(Value, Value)>;

impl Sampler<'_> {
    pub(super) fn array(
        &mut self,
        items: Type,
        unique: bool,
        len: Option<usize>,
        rules: &[Rule],
    ) -> Option<Value> {
        let inner = rules_of(rules, |constraint| match constraint {
            Constraint::Inner(rules) => Some(rules),
            _ => None,
        });
        let is_unique = unique || rules.iter().any(|rule| matches!(rule.constraint, Constraint::UniqueItems));
        let target = self.target(rules);
        let count = match (len, target) {
            (Some(len), _) => len,
            (None, Some(Constraint::Length { .. })) => self.wrong_count(rules)?,
            (None, Some(Constraint::UniqueItems)) => length(rules).0.max(2),
            _ => self.count(rules, inner),
        };
        let mut list: Vec<Value> = Vec::new();
        if let Some(Constraint::UniqueItems) = target {
            let item = self.ty(items, inner)?;
            list.resize(count, item);
            return Some(list.into());
        }
        for _ in 0..count.saturating_mul(20) {
            if list.len() == count {
                break;
            }
            let item = self.ty(items, inner)?;
            if !(is_unique && list.contains(&item)) {
                list.push(item);
            }
        }
        (list.len() == count).then(|| list.into())
    }

    /// How many items or entries, where nothing says it exactly.
    fn count(&mut self, rules: &[Rule], inner: &[Rule]) -> usize {
        let (least, most) = length(rules);
        let wanted = self.broken.is_some_and(|broken| mentions(inner, broken));
        let least = least.max(usize::from(wanted && most != Some(0)));
        let more = if self.depth > DEEP { 0 } else { 3 };
        self.between(least, most.unwrap_or(usize::MAX).min(least.saturating_add(more)).max(least))
    }

    fn wrong_count(&mut self, rules: &[Rule]) -> Option<usize> {
        let (least, most) = length(rules);
        match most {
            Some(most) if least == 0 || self.once_in(2) => {
                most.checked_add(1).filter(|count| *count < 1 << 12)
            }
            _ => Some(self.below(least)),
        }
    }

    pub(super) fn map(&mut self, keys: Type, values: Type, rules: &[Rule]) -> Option<Value> {
        let of_keys = rules_of(rules, |constraint| match constraint {
            Constraint::Keys(rules) => Some(rules),
            _ => None,
        });
        let of_values = rules_of(rules, |constraint| match constraint {
            Constraint::Values(rules) => Some(rules),
            _ => None,
        });
        let target = self.target(rules);
        let count = match target {
            Some(Constraint::Length { .. }) => self.wrong_count(rules)?,
            _ => {
                let inner: Vec<Rule> = of_keys.iter().chain(of_values).copied().collect();
                self.count(rules, &inner)
            }
        };
        let mut entries = Entries::new();
        for _ in 0..count.saturating_mul(20) {
            if entries.len() == count {
                break;
            }
            let key = self.ty(keys, of_keys)?;
            if !entries.iter().any(|(known, _)| *known == key) {
                entries.push((key, self.ty(values, of_values)?));
            }
        }
        (entries.len() == count).then(|| map(entries))
    }

    pub(super) fn model(&mut self, model: &'static Model, rules: &[Rule]) -> Option<Value> {
        if self.depth > TOO_DEEP {
            return None;
        }
        self.depth += 1;
        let value = match &model.body {
            Body::Struct(Fields { layout: Layout::Transparent, fields: [field], .. }) => {
                let both: Vec<Rule> = field.rules.iter().chain(rules).copied().collect();
                self.ty((field.ty)(), &both)
            }
            Body::Struct(fields) => self.payload(fields),
            Body::Enum(variants) => {
                self.variant(variants).and_then(|variant| self.external(variant, variants))
            }
            Body::Tagged { tag, content, variants } => {
                self.variant(variants).and_then(|variant| self.tagged((tag, *content), variant, variants))
            }
        };
        self.depth -= 1;
        value
    }

    /// Deep inside, one without a payload where there is one.
    fn variant(&mut self, variants: &'static [Variant]) -> Option<&'static Variant> {
        let is_unit = |variant: &&Variant| variant.payload.layout == Layout::Unit;
        let numbers = variants.iter().any(|variant| !variant.values.is_empty());
        // What stands for everything else, and forgets it, goes by its own name, where that is known for none.
        let is_told =
            |variant: &&Variant| variant.decoded && !(variant.other && numbers && variant.kept.is_none());
        let all: Vec<&Variant> = variants.iter().filter(is_told).collect();
        let units: Vec<&Variant> = all.iter().copied().filter(is_unit).collect();
        self.pick(if self.depth > DEEP && !units.is_empty() { &units } else { &all })
    }

    fn external(&mut self, variant: &'static Variant, all: &'static [Variant]) -> Option<Value> {
        if variant.untagged {
            return self.payload(&variant.payload);
        }
        let told = self.told(variant, all)?;
        if variant.payload.layout == Layout::Unit {
            return Some(told);
        }
        let payload = self.payload(&variant.payload)?;
        Some(map(Vec::from([(told, payload)])))
    }

    fn tagged(
        &mut self,
        (tag, content): (&str, Option<&str>),
        variant: &'static Variant,
        all: &'static [Variant],
    ) -> Option<Value> {
        if variant.untagged {
            return self.payload(&variant.payload);
        }
        let mut entries = Vec::from([(Value::from(tag), self.told(variant, all)?)]);
        match content {
            None => self.members(&variant.payload, &mut entries)?,
            Some(_) if variant.payload.layout == Layout::Unit => {}
            Some(content) => entries.push((content.into(), self.payload(&variant.payload)?)),
        }
        Some(map(entries))
    }

    /// What tells a variant: one of the names or values that are read. What keeps them is told by one that no other variant has.
    fn told(&mut self, variant: &'static Variant, all: &'static [Variant]) -> Option<Value> {
        let Some(kept) = variant.kept else {
            return Some(match self.pick(variant.values) {
                Some(value) => scalar(value),
                None => self.name(variant.name, variant.aliases).into(),
            });
        };
        (0..20).find_map(|_| self.ty(kept(), &[]).filter(|label| !knows(all, label)))
    }

    /// One of the names that are read.
    fn name(&mut self, name: &'static str, aliases: &[&'static str]) -> &'static str {
        if self.once_in(4) { self.pick(aliases).unwrap_or(name) } else { name }
    }

    fn payload(&mut self, fields: &'static Fields) -> Option<Value> {
        match fields.layout {
            Layout::Unit => Some(Value::Null),
            Layout::Transparent => {
                let field = fields.fields.first()?;
                self.ty((field.ty)(), field.rules)
            }
            Layout::Array | Layout::Prefix => {
                let mut items = Vec::new();
                for field in fields.fields {
                    let position = field.number.and_then(|number| usize::try_from(number).ok());
                    // At a position of nobody stands null.
                    items.resize_with(position.unwrap_or(items.len()), || Value::Null);
                    items.push(self.ty((field.ty)(), field.rules)?);
                }
                Some(items.into())
            }
            Layout::Map => {
                let mut entries = Entries::new();
                self.members(fields, &mut entries)?;
                Some(map(entries))
            }
        }
    }

    fn members(&mut self, fields: &'static Fields, entries: &mut Entries) -> Option<()> {
        fields.fields.iter().try_for_each(|field| self.member(field, entries))
    }

    fn member(&mut self, field: &'static Field, entries: &mut Entries) -> Option<()> {
        // What is only written is not known where values are read.
        if field.direction == Direction::Encode {
            return Some(());
        }
        if let Type::Flat(inner) = (field.ty)() {
            return self.flatten(inner(), entries);
        }
        let wanted = self.broken.is_some_and(|broken| mentions(field.rules, broken));
        if !field.is_required() && !wanted && self.once_in(3) {
            return Some(());
        }
        let name = self.name(field.name, field.aliases);
        entries.push((name.into(), self.ty((field.ty)(), field.rules)?));
        Some(())
    }

    /// The entries of a flattened type, as far as their names are not taken.
    fn flatten(&mut self, ty: Type, entries: &mut Entries) -> Option<()> {
        match ty {
            Type::Option(_) if self.once_in(3) => Some(()),
            Type::Option(inner) | Type::Flat(inner) => self.flatten(inner(), entries),
            Type::Prefixed(prefix, inner) => {
                let mut inside = Entries::new();
                self.flatten(inner(), &mut inside)?;
                let named = |key: Value| key.as_str().map(|key| Value::from(format!("{prefix}{key}")));
                for (key, value) in inside {
                    let key = named(key)?;
                    if !entries.iter().any(|(known, _)| *known == key) {
                        entries.push((key, value));
                    }
                }
                Some(())
            }
            ty => {
                let Value::Map(inner) = self.ty(ty, &[])? else { return None };
                for (key, value) in inner.into_entries() {
                    if !entries.iter().any(|(known, _)| *known == key) {
                        entries.push((key, value));
                    }
                }
                Some(())
            }
        }
    }
}

/// Whether a variant that is not `other` is told by this.
fn knows(variants: &[Variant], label: &Value) -> bool {
    variants.iter().filter(|variant| !variant.other).any(|variant| {
        let names = core::iter::once(&variant.name).chain(variant.aliases);
        variant.values.iter().any(|value| scalar(*value) == *label)
            || names.into_iter().any(|name| Value::from(*name) == *label)
    })
}

fn scalar(value: Scalar) -> Value {
    match value {
        Scalar::Bool(value) => value.into(),
        Scalar::Str(text) => text.into(),
        // OK because what is told by a number is told by one of 64 bits.
        Scalar::Int(value) => match u64::try_from(value) {
            Ok(value) => value.into(),
            Err(_) => i64::try_from(value).unwrap_or_default().into(),
        },
        Scalar::Float(_) => Value::Null,
    }
}

fn map(entries: Entries) -> Value {
    Value::Map(entries.into_iter().collect())
}
