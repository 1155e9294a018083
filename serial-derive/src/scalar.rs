//! Literals as values: what rules and defaults are compared by while expanding.

use std::{cmp::Ordering, fmt};
use syn::{Expr, ExprUnary, Lit, UnOp};

/// The value of a literal.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Scalar {
    Bool(bool),
    Int(i128),
    Float(f64),
    /// Text; a `char` is a text of one.
    Str(String),
}

impl Scalar {
    /// The value of an expression that is a literal, possibly with a sign.
    pub(crate) fn of(expr: &Expr) -> Option<Self> {
        match plain(expr) {
            Expr::Lit(literal) => Self::of_literal(&literal.lit),
            Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => Self::of(expr)?.negated(),
            _ => None,
        }
    }

    fn of_literal(literal: &Lit) -> Option<Self> {
        match literal {
            Lit::Bool(literal) => Some(Self::Bool(literal.value)),
            Lit::Int(literal) => literal.base10_parse().ok().map(Self::Int),
            Lit::Float(literal) => {
                literal.base10_parse().ok().filter(|value: &f64| value.is_finite()).map(Self::Float)
            }
            Lit::Str(literal) => Some(Self::Str(literal.value())),
            Lit::Char(literal) => Some(Self::Str(literal.value().into())),
            _ => None,
        }
    }

    fn negated(self) -> Option<Self> {
        match self {
            Self::Int(value) => Some(Self::Int(-value)),
            Self::Float(value) => Some(Self::Float(-value)),
            Self::Bool(_) | Self::Str(_) => None,
        }
    }

    /// The order of two values of one kind; integers and floats are of one kind.
    pub(crate) fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => Some(a.cmp(b)),
            (Self::Str(a), Self::Str(b)) => Some(a.cmp(b)),
            (Self::Bool(a), Self::Bool(b)) => Some(a.cmp(b)),
            _ => self.as_f64()?.partial_cmp(&other.as_f64()?),
        }
    }

    /// An integer as a float; everything else as it is.
    pub(crate) fn as_float(&self) -> Self {
        self.as_f64().map_or_else(|| self.clone(), Self::Float)
    }

    /// The number as a float; `None` where it is no number.
    #[expect(clippy::cast_precision_loss, reason = "only compares an integer with a float")]
    pub(crate) fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Int(value) => Some(*value as f64),
            Self::Float(value) => Some(*value),
            Self::Bool(_) | Self::Str(_) => None,
        }
    }
}

/// As Rust writes it.
impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => value.fmt(f),
            Self::Int(value) => value.fmt(f),
            Self::Float(value) => fmt::Debug::fmt(value, f),
            Self::Str(value) => fmt::Debug::fmt(value, f),
        }
    }
}

/// The expression inside parentheses and inside the invisible groups that `macro_rules!` puts around a fragment.
pub(crate) fn plain(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(group) => plain(&group.expr),
        Expr::Paren(paren) => plain(&paren.expr),
        _ => expr,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    #[test]
    fn literals_have_values() {
        assert_eq!(Scalar::of(&parse_quote!(0x1F)), Some(Scalar::Int(31)));
        assert_eq!(Scalar::of(&parse_quote!(-(1_000))), Some(Scalar::Int(-1000)));
        assert_eq!(Scalar::of(&parse_quote!(-0.5f32)), Some(Scalar::Float(-0.5)));
        assert_eq!(Scalar::of(&parse_quote!('x')), Some(Scalar::Str("x".into())));
        assert_eq!(Scalar::of(&parse_quote!(true)), Some(Scalar::Bool(true)));
    }

    #[test]
    fn everything_else_has_none() {
        assert_eq!(Scalar::of(&parse_quote!(MAX)), None);
        assert_eq!(Scalar::of(&parse_quote!(-"x")), None);
        assert_eq!(Scalar::of(&parse_quote!(1e999)), None);
        assert_eq!(Scalar::of(&parse_quote!(1 + 1)), None);
    }

    #[test]
    fn invisible_groups_are_seen_through() {
        let group = proc_macro2::Group::new(proc_macro2::Delimiter::None, quote::quote!(7));
        assert_eq!(Scalar::of(&syn::parse2(quote::quote!(#group)).unwrap()), Some(Scalar::Int(7)));
    }

    #[test]
    fn integers_and_floats_compare() {
        assert_eq!(Scalar::Int(1).compare(&Scalar::Float(1.5)), Some(Ordering::Less));
        assert_eq!(Scalar::Int(1).compare(&Scalar::Str("1".into())), None);
    }
}
