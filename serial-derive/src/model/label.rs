//! What a variant is known by on the wire: its name, a number that is its discriminant or position, or what `tag_value` says.

use crate::{
    attr::{
        container::{Container, Repr},
        doc,
        variant::Known,
    },
    scalar::Scalar,
};
use syn::{Attribute, Expr, Ident, Variant};

/// What is written in the place of a variant, and read there.
#[derive(Clone)]
pub(crate) enum Label {
    Text(String),
    Int(i128),
    Bool(bool),
    /// A discriminant that only the compiler can work out.
    Computed(Computed),
}

/// So much more than an expression of an integer type.
#[derive(Clone)]
pub(crate) struct Computed {
    pub(crate) base: Expr,
    /// The type in `#[repr(..)]`, else `isize`.
    pub(crate) ty: Option<Ident>,
    pub(crate) more: i128,
}

impl Label {
    pub(crate) fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    pub(crate) fn text(&self) -> Option<&String> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(super) fn of(known: &Known) -> Self {
        match &known.value {
            Scalar::Str(text) => Self::Text(text.clone()),
            Scalar::Int(value) => Self::Int(*value),
            Scalar::Bool(value) => Self::Bool(*value),
            // OK because what is written has been refused.
            Scalar::Float(_) => Self::Int(0),
        }
    }
}

/// What each variant is known by where neither `rename` nor `tag_value` is written: a number, or its name (`None`).
pub(super) fn numbers<'v>(
    container: &Container,
    attrs: &[Attribute],
    variants: impl Iterator<Item = &'v Variant>,
) -> Vec<Option<Label>> {
    let repr = container.repr.get().copied().unwrap_or(Repr::Name);
    let mut discriminants = Discriminants { ty: doc::repr_of_enum(attrs), last: None };
    let number = |(index, variant): (usize, &Variant)| match repr {
        Repr::Name => None,
        // OK because no enum has so many variants.
        Repr::Index => Some(Label::Int(i128::try_from(index).unwrap_or_default())),
        Repr::Int => Some(discriminants.next(variant)),
    };
    variants.enumerate().map(number).collect()
}

/// The discriminants that the compiler gives: what is written, else one more than the one before.
struct Discriminants {
    ty: Option<Ident>,
    last: Option<Label>,
}

impl Discriminants {
    fn next(&mut self, variant: &Variant) -> Label {
        let label = match (&variant.discriminant, &self.last) {
            (Some((_, expr)), _) => match Scalar::of(expr) {
                Some(Scalar::Int(value)) => Label::Int(value),
                _ => Label::Computed(Computed { base: expr.clone(), ty: self.ty.clone(), more: 0 }),
            },
            (None, Some(Label::Int(last))) => Label::Int(last.saturating_add(1)),
            (None, Some(Label::Computed(last))) => {
                Label::Computed(Computed { more: last.more + 1, ..last.clone() })
            }
            (None, _) => Label::Int(0),
        };
        self.last = Some(label.clone());
        label
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::{ItemEnum, parse_quote};

    #[test]
    fn discriminants_count_on() {
        let item: ItemEnum = parse_quote! {
            enum Code { First, Second = 7, Third, Fourth = -2, Fifth, Sixth = BASE, Seventh }
        };
        let mut discriminants = Discriminants { ty: None, last: None };
        let found: Vec<_> = item.variants.iter().map(|variant| discriminants.next(variant)).collect();
        let numbers: Vec<_> = found
            .iter()
            .map(|label| match label {
                Label::Int(value) => (*value, false),
                Label::Computed(computed) => (computed.more, true),
                _ => panic!("a number"),
            })
            .collect();
        let plain = [0, 7, 8, -2, -1].map(|value| (value, false));
        assert_eq!(numbers, [plain.as_slice(), &[(0, true), (1, true)]].concat());
    }
}
