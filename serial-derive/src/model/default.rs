//! What a missing field becomes, as an expression of the field's type.

use super::{Field, Presence};
use crate::{
    constraint::{Known, limits, overflows},
    paths::Paths,
    scalar::{self, Scalar},
    shape::{self, Shape},
};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Expr, ExprUnary, Lit, Type};

impl Field {
    /// An expression of the field's type; `None` where a missing field is for the type to decide.
    pub(crate) fn default_value(&self, paths: &Paths) -> Option<TokenStream> {
        let (ty, default) = (&self.ty, paths.default());
        match &self.presence {
            Presence::Required => None,
            Presence::Default => Some(quote!(<#ty as #default>::default())),
            Presence::Value(expr) if is_literal(expr) => Some(convert(expr, ty, paths)),
            Presence::Value(expr) => Some(expr.to_token_stream()),
            Presence::Whole(field) => Some(field.clone()),
        }
    }

    /// Calls `look` with what a missing field becomes, where that is known while expanding.
    pub(super) fn known_default<T>(&self, look: impl FnOnce(&Known<'_>) -> Option<T>) -> Option<T> {
        match &self.presence {
            Presence::Required | Presence::Whole(_) => None,
            Presence::Value(expr) => look(&Known::Scalar(&fitted(Scalar::of(expr)?, &self.ty))),
            Presence::Default => look(&match zero(Shape::of(&self.ty))? {
                Zero::Scalar(ref scalar) => Known::Scalar(scalar),
                Zero::Empty => Known::Empty,
            }),
        }
    }

    /// What is wrong with a literal as the default of this field's type.
    pub(super) fn misfit(&self) -> Option<String> {
        let Presence::Value(expr) = &self.presence else { return None };
        let (literal, ty) = (Scalar::of(expr)?, shape::peel(&self.ty));
        let quoted = scalar::plain(expr).to_token_stream().to_string().replace("- ", "-");
        let instead = match Shape::of(ty) {
            Shape::Char => (!is_char(expr)).then(|| "write a character in single quotes".to_owned()),
            shape => mismatch(&literal, shape),
        };
        instead.map(|instead| format!("the default `{quoted}` is not a `{}`; {instead}", shape::display(ty)))
    }
}

/// A literal of whatever kind, with or without a sign.
fn is_literal(expr: &Expr) -> bool {
    match scalar::plain(expr) {
        Expr::Lit(_) => true,
        Expr::Unary(ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => is_literal(expr),
        _ => false,
    }
}

/// A literal as an expression of type `ty`.
fn convert(expr: &Expr, ty: &Type, paths: &Paths) -> TokenStream {
    let from = paths.from();
    match Shape::of(ty) {
        Shape::Option(inner) => paths.option(Some(convert(expr, inner, paths))),
        Shape::Box(inner) if is_sized(inner) => {
            let value = convert(expr, inner, paths);
            quote!(<#ty as #from<#inner>>::from(#value))
        }
        Shape::Str | Shape::Bytes | Shape::Box(_) => quote!(<#ty as #from<_>>::from(#expr)),
        Shape::Float(_) => float(expr),
        Shape::Other if is_text(expr) => quote!(<#ty as #from<_>>::from(#expr)),
        _ => expr.to_token_stream(),
    }
}

fn is_sized(ty: &Type) -> bool {
    match shape::bare(ty) {
        Type::Slice(_) => false,
        Type::Path(path) => path.path.segments.last().is_none_or(|segment| segment.ident != "str"),
        _ => true,
    }
}

fn is_text(expr: &Expr) -> bool {
    matches!(scalar::plain(expr), Expr::Lit(literal) if matches!(literal.lit, Lit::Str(_)))
}

/// `24` becomes `24.0`; a suffix is the user's word, and stays.
fn float(expr: &Expr) -> TokenStream {
    match scalar::plain(expr) {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(digits) if digits.suffix().is_empty() => float_literal(digits),
            other => other.to_token_stream(),
        },
        Expr::Unary(ExprUnary { expr, .. }) => {
            let digits = float(expr);
            quote!(-#digits)
        }
        other => other.to_token_stream(),
    }
}

fn float_literal(digits: &syn::LitInt) -> TokenStream {
    let text = format!("{}.0", digits.base10_digits());
    // OK to fall back: decimal digits and `.0` are a literal.
    let mut literal: Literal = text.parse().unwrap_or_else(|_| digits.token());
    literal.set_span(digits.span());
    literal.into_token_stream()
}

fn is_char(expr: &Expr) -> bool {
    matches!(scalar::plain(expr), Expr::Lit(literal) if matches!(literal.lit, Lit::Char(_)))
}

/// Why a literal cannot be a value of this shape, as what to write instead.
fn mismatch(literal: &Scalar, shape: Shape<'_>) -> Option<String> {
    match (literal, shape) {
        (Scalar::Int(value), Shape::Int { signed, bits }) => {
            let (min, max) = limits(signed, bits);
            let outside = *value < min || *value > max;
            outside.then(|| format!("write a number from {min} to {max}"))
        }
        (_, Shape::Int { .. }) => Some("write an integer".to_owned()),
        (Scalar::Float(value), Shape::Float(bits)) if overflows(*value, bits) => {
            Some(format!("write a number up to {:?}", f32::MAX))
        }
        (Scalar::Bool(_) | Scalar::Str(_), Shape::Float(_)) => Some("write a number".to_owned()),
        (Scalar::Int(_) | Scalar::Float(_) | Scalar::Bool(_), Shape::Str | Shape::Bytes) => {
            Some("write a text in quotes".to_owned())
        }
        (Scalar::Int(_) | Scalar::Float(_) | Scalar::Str(_), Shape::Bool) => {
            Some("write `true` or `false`".to_owned())
        }
        (_, Shape::Seq(_) | Shape::Set(_) | Shape::Map(..)) => {
            Some("write `default` alone for an empty one, or an expression".to_owned())
        }
        (_, Shape::FixedArray(_) | Shape::Tuple | Shape::Phantom) => Some("write an expression".to_owned()),
        _ => None,
    }
}

/// The value that the literal has in its field: an integer in a float field is a float.
fn fitted(literal: Scalar, ty: &Type) -> Scalar {
    match Shape::peeled(ty) {
        Shape::Float(_) => literal.as_float(),
        _ => literal,
    }
}

/// What `Default::default()` is.
enum Zero {
    Scalar(Scalar),
    Empty,
}

fn zero(shape: Shape<'_>) -> Option<Zero> {
    match shape {
        Shape::Bool => Some(Zero::Scalar(Scalar::Bool(false))),
        Shape::Int { .. } => Some(Zero::Scalar(Scalar::Int(0))),
        Shape::Float(_) => Some(Zero::Scalar(Scalar::Float(0.0))),
        Shape::Str => Some(Zero::Scalar(Scalar::Str(String::new()))),
        Shape::Bytes | Shape::Seq(_) | Shape::Set(_) | Shape::Map(..) => Some(Zero::Empty),
        Shape::Box(inner) => zero(Shape::of(inner)),
        Shape::Char
        | Shape::Option(_)
        | Shape::Maybe(_)
        | Shape::FixedArray(_)
        | Shape::Tuple
        | Shape::Phantom
        | Shape::Other => None,
    }
}
