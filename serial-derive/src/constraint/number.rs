//! A number in a rule: a literal, or a constant expression where the type of the field says what it is.

use super::Target;
use crate::{
    paths::Paths,
    scalar::{self, Scalar},
    shape::Shape,
};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Expr;

#[derive(Clone)]
pub(crate) struct Number {
    expr: Expr,
    value: Option<Scalar>,
    /// Decides what an expression is converted to.
    float: bool,
}

impl Number {
    pub(crate) fn new(expr: Expr) -> Self {
        let value = Scalar::of(&expr);
        let float = matches!(value, Some(Scalar::Float(_)));
        Self { expr, value, float }
    }

    /// The value, where it is a literal.
    pub(crate) fn value(&self) -> Option<&Scalar> {
        self.value.as_ref()
    }

    pub(crate) fn expr(&self) -> &Expr {
        &self.expr
    }

    /// Becomes a number of the target's type.
    pub(super) fn resolve(&mut self, target: &Target<'_>) {
        if let Err(message) = self.convert(target) {
            target.cx.error(&self.expr, message);
        }
    }

    fn convert(&mut self, target: &Target<'_>) -> Result<(), String> {
        self.float |= matches!(target.shape(), Shape::Float(_));
        match &self.value {
            None => self.constant(target),
            Some(value) => {
                let value = if self.float { value.as_float() } else { value.clone() };
                fits(&value, target)?;
                self.value = Some(value);
                Ok(())
            }
        }
    }

    /// An expression has to be of a type that is known, since the rule holds it in another.
    fn constant(&self, target: &Target<'_>) -> Result<(), String> {
        match target.shape() {
            _ if matches!(scalar::plain(&self.expr), Expr::Lit(_)) => Err("expected a number".to_owned()),
            Shape::Int { signed: false, bits: Some(128) } => {
                Err("a bound of `u128` is a literal up to `i128::MAX`; write the number".to_owned())
            }
            Shape::Int { .. } | Shape::Float(_) => Ok(()),
            _ => Err(format!("`{}` is not known to be a number here; write a literal", target.type_name())),
        }
    }

    /// As a constant expression of type `describe::Scalar`.
    pub(crate) fn describe(&self, paths: &Paths) -> TokenStream {
        let expr = &self.expr;
        match &self.value {
            Some(value) => describe(value, paths),
            None if self.float => paths.description(quote!(Scalar::Float((#expr) as ::core::primitive::f64))),
            None => paths.description(quote!(Scalar::Int((#expr) as ::core::primitive::i128))),
        }
    }
}

/// Whether a literal is a value of the target's type.
fn fits(value: &Scalar, target: &Target<'_>) -> Result<(), String> {
    match (value, target.shape()) {
        (Scalar::Int(value), Shape::Int { signed, bits }) => within(*value, signed, bits, target),
        (Scalar::Float(value), Shape::Int { .. }) => {
            Err(format!("`{value:?}` is not an integer, and `{}` is; write an integer", target.type_name()))
        }
        (Scalar::Float(value), Shape::Float(bits)) if overflows(*value, bits) => {
            Err(format!("`{value:?}` is beyond `f32`, which ends at {:?}", f32::MAX))
        }
        (Scalar::Int(_) | Scalar::Float(_), _) => Ok(()),
        (Scalar::Bool(_) | Scalar::Str(_), _) => Err(format!("expected a number, found `{value}`")),
    }
}

fn within(value: i128, signed: bool, bits: Option<u32>, target: &Target<'_>) -> Result<(), String> {
    let (min, max) = limits(signed, bits);
    let ty = target.type_name();
    if value < min {
        Err(format!("`{value}` is below `{ty}`, which starts at {min}"))
    } else if value > max {
        Err(format!("`{value}` is beyond `{ty}`, which ends at {max}"))
    } else {
        Ok(())
    }
}

/// The least and the greatest value of an integer type, as far as `i128` can say; pointers are taken for 64 bits wide.
pub(crate) fn limits(signed: bool, bits: Option<u32>) -> (i128, i128) {
    let bits = bits.unwrap_or(64);
    match (signed, bits) {
        (true, 128) => (i128::MIN, i128::MAX),
        (false, 127..) => (0, i128::MAX),
        (true, _) => (-(1 << (bits - 1)), (1 << (bits - 1)) - 1),
        (false, _) => (0, (1 << bits) - 1),
    }
}

/// Whether a float type of that many bits makes an infinity of the value.
pub(crate) fn overflows(value: f64, bits: u32) -> bool {
    bits == 32 && value.abs() > f64::from(f32::MAX)
}

/// A literal as a constant expression of type `describe::Scalar`.
pub(crate) fn describe(value: &Scalar, paths: &Paths) -> TokenStream {
    paths.description(match value {
        Scalar::Bool(value) => quote!(Scalar::Bool(#value)),
        Scalar::Int(value) => {
            let digits = signed(Literal::u128_unsuffixed(value.unsigned_abs()), *value < 0);
            quote!(Scalar::Int(#digits))
        }
        Scalar::Float(value) => {
            let digits = signed(Literal::f64_unsuffixed(value.abs()), value.is_sign_negative());
            quote!(Scalar::Float(#digits))
        }
        Scalar::Str(text) => quote!(Scalar::Str(#text)),
    })
}

/// Literals have no sign of their own in a token stream.
fn signed(digits: Literal, negative: bool) -> TokenStream {
    if negative { quote!(-#digits) } else { digits.into_token_stream() }
}
