//! `max_digits = 6`, `decimal_places = 2` and `finite`: what a number looks like when it is written out.

use super::{Known, Said, range::Range};
use crate::{ctxt::Ctxt, item::Item, scalar::Scalar, shape::Shape};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Expr, Result};

#[derive(Clone, Copy)]
pub(crate) struct Digits {
    which: Which,
    most: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    /// Before and behind the point.
    All,
    /// Behind the point.
    Places,
}

/// More have a number of no type.
const MOST: i128 = 1_000;

impl Digits {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        let which = if item.name() == "decimal_places" { Which::Places } else { Which::All };
        Ok(Self { which, most: count(&said.number(cx, item)?, which)? })
    }

    /// The function of the runtime that checks it.
    pub(super) fn name(self) -> &'static str {
        match self.which {
            Which::All => "max_digits",
            Which::Places => "decimal_places",
        }
    }

    pub(super) fn instead(self, shape: Shape<'_>) -> Option<&'static str> {
        match shape {
            Shape::Int { .. } if self.which == Which::Places => {
                Some("leave it out: an integer has no decimal places")
            }
            Shape::Str => Some("use `pattern`"),
            shape => Range::instead(shape),
        }
    }

    /// Only for integers: how a float is written out is for the runtime to say.
    pub(super) fn broken_by(self, known: &Known<'_>) -> Option<String> {
        let Known::Scalar(Scalar::Int(value)) = known else { return None };
        let digits = value.unsigned_abs().checked_ilog10().unwrap_or(0) + 1;
        let broken = self.which == Which::All && digits > self.most;
        broken.then(|| format!("it has {digits} digits, at most {} are allowed", self.most))
    }

    pub(super) fn describe(self) -> TokenStream {
        let most = self.most;
        match self.which {
            Which::All => quote!(MaxDigits(#most)),
            Which::Places => quote!(DecimalPlaces(#most)),
        }
    }
}

/// The literal: it is part of the schema.
fn count(expr: &Expr, which: Which) -> Result<u32> {
    let least = if which == Which::All { 1 } else { 0 };
    match Scalar::of(expr) {
        Some(Scalar::Int(value @ 0..=MOST)) if value >= least => Ok(u32::try_from(value).unwrap_or(u32::MAX)),
        _ => Err(Error::new_spanned(expr, format_args!("expected a literal from {least} to {MOST}"))),
    }
}

/// What to write in place of `finite`.
pub(super) fn finite_instead(shape: Shape<'_>) -> Option<&'static str> {
    match shape {
        Shape::Float(_) | Shape::Other => None,
        Shape::Seq(_) | Shape::Set(_) | Shape::FixedArray(_) => Some("use `inner(finite)` for its items"),
        Shape::Map(..) => Some("use `values(finite)`"),
        _ => Some("leave it out: only floats may be infinite"),
    }
}
