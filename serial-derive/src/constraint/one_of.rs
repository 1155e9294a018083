//! `one_of("low", "normal", "high")`

use super::{
    Known, Said, Target,
    number::{self, Number},
};
use crate::{ctxt::Ctxt, item::Item, paths::Paths, scalar::Scalar, shape::Shape};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Expr, Result};

#[derive(Clone)]
pub(crate) struct OneOf {
    /// As they are written, each with its value.
    values: Vec<(Expr, Scalar)>,
}

impl OneOf {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        let mut values = Vec::new();
        let understood = item.list(cx, |input| {
            if Item::is_assignment(input) {
                return said.entry_or_unknown(cx, &Item::parse(input)?, "one_of", &[]);
            }
            let expr: Expr = input.parse()?;
            let message = "expected a literal: the values of `one_of` are part of the schema";
            let value = Scalar::of(&expr).ok_or_else(|| Error::new_spanned(&expr, message))?;
            values.push((expr, value));
            Ok(())
        })?;
        let one_of = Self { values };
        one_of.distinct(cx);
        if understood && one_of.values.is_empty() {
            cx.error_at(item.span(), "`one_of` needs values: write `one_of(\"a\", \"b\")`");
        }
        Ok(one_of)
    }

    fn distinct(&self, cx: &Ctxt) {
        for (at, (expr, value)) in self.values.iter().enumerate() {
            if self.values[..at].iter().any(|(_, earlier)| earlier == value) {
                cx.error(expr, format_args!("`{value}` is in `one_of` twice; keep one of them"));
            }
        }
    }

    pub(super) fn instead(shape: Shape<'_>) -> Option<&'static str> {
        match shape {
            Shape::Bool | Shape::Int { .. } | Shape::Float(_) | Shape::Char | Shape::Str | Shape::Other => {
                None
            }
            Shape::Seq(_) | Shape::Set(_) | Shape::FixedArray(_) => {
                Some("use `inner(one_of(..))` for its items")
            }
            Shape::Map(..) => Some("use `keys(one_of(..))` or `values(one_of(..))`"),
            Shape::Bytes
            | Shape::Tuple
            | Shape::Phantom
            | Shape::Option(_)
            | Shape::Maybe(_)
            | Shape::Box(_) => Some("use `custom`"),
        }
    }

    pub(super) fn resolve(&mut self, target: &Target<'_>) {
        for (expr, value) in &mut self.values {
            match (&*value, target.shape()) {
                (Scalar::Int(_) | Scalar::Float(_), Shape::Int { .. } | Shape::Float(_)) => {
                    let mut number = Number::new(expr.clone());
                    number.resolve(target);
                    *value = number.value().unwrap_or(value).clone();
                }
                (value, shape) if !is_value(value, shape) => {
                    target.cx.error(expr, format_args!("`{value}` is not a `{}`", target.type_name()));
                }
                _ => {}
            }
        }
    }

    pub(super) fn broken_by(&self, known: &Known<'_>) -> Option<String> {
        let Known::Scalar(value) = known else { return None };
        let listed =
            self.values.iter().any(|(_, listed)| listed.compare(value) == Some(std::cmp::Ordering::Equal));
        (!listed).then(|| "it is not in the list".to_owned())
    }

    pub(super) fn describe(&self, paths: &Paths) -> TokenStream {
        let values = self.values.iter().map(|(_, value)| number::describe(value, paths));
        quote!(OneOf(&[#(#values),*]))
    }
}

fn is_value(value: &Scalar, shape: Shape<'_>) -> bool {
    match (value, shape) {
        (_, Shape::Other) | (Scalar::Bool(_), Shape::Bool) | (Scalar::Str(_), Shape::Str) => true,
        (Scalar::Str(text), Shape::Char) => text.chars().count() == 1,
        _ => false,
    }
}
