//! `pattern = "^#[0-9A-Fa-f]{6}$"`: a regular expression that must match somewhere in the text.
//!
//! It is parsed while expanding, so that one that does not compile is a compile error, and lowered to a list of steps
//! where it is simple enough to be matched without an engine.

use super::{
    Call, Known, Said,
    steps::{self, Step},
};
use crate::{ctxt::Ctxt, item, item::Item, paths::Paths, scalar::Scalar, shape::Shape};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use regex_syntax::{Parser, hir::Hir};
use syn::{Error, LitStr, Result};

#[derive(Clone)]
pub(crate) struct Pattern {
    text: LitStr,
    /// Empty where only an engine can match it.
    steps: Vec<Step>,
}

impl Pattern {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        if !item.is_list() {
            return Self::new(item.text()?);
        }
        Self::new(match said.value(cx, item, "a text: write `pattern(\"..\")`")? {
            Some(text) => item::literal_text(&text)?,
            None => LitStr::new("", item.span()),
        })
    }

    fn new(text: LitStr) -> Result<Self> {
        let steps = steps::lower(&parse(&text)?).unwrap_or_default();
        Ok(Self { text, steps })
    }

    pub(super) fn instead(shape: Shape<'_>) -> Option<&'static str> {
        match shape {
            Shape::Str | Shape::Other => None,
            Shape::Int { .. } | Shape::Float(_) => Some("use `range`"),
            Shape::Bool | Shape::Char => Some("use `one_of`"),
            Shape::Bytes => Some("use `length`, or `custom`"),
            Shape::Seq(_) | Shape::Set(_) | Shape::FixedArray(_) => Some("use `inner(..)` for its items"),
            Shape::Map(..) => Some("use `keys(..)` or `values(..)`"),
            Shape::Tuple | Shape::Phantom | Shape::Option(_) | Shape::Maybe(_) | Shape::Box(_) => {
                Some("use `custom`")
            }
        }
    }

    pub(super) fn broken_by(&self, known: &Known<'_>) -> Option<String> {
        match known {
            Known::Scalar(Scalar::Str(text))
                if !self.steps.is_empty() && !steps::matches(&self.steps, text) =>
            {
                Some(format!("it does not match {:?}", self.text.value()))
            }
            _ => None,
        }
    }

    pub(super) fn describe(&self) -> TokenStream {
        let text = &self.text;
        quote!(Pattern(#text))
    }

    pub(super) fn check(&self, paths: &Paths, call: &Call<'_>, span: Span) -> TokenStream {
        let check = paths.rules(quote!(pattern));
        let Call { value, rule, found, .. } = call;
        let (matcher, argument) = match self.steps.as_slice() {
            [] => (paths.rules(quote!(LazyRegex)), self.text.to_token_stream()),
            steps => {
                let steps = steps.iter().map(|step| step.tokens(paths));
                (paths.rules(quote!(Steps)), quote!(&[#(#steps),*]))
            }
        };
        quote_spanned! {span=>
            {
                static __PATTERN: #matcher = #matcher::new(#argument);
                #check(#value, &__PATTERN, #rule, #found);
            }
        }
    }
}

fn parse(text: &LitStr) -> Result<Hir> {
    Parser::new().parse(&text.value()).map_err(|error| {
        let message = match &error {
            regex_syntax::Error::Parse(error) => error.kind().to_string(),
            regex_syntax::Error::Translate(error) => error.kind().to_string(),
            other => other.to_string(),
        };
        Error::new(text.span(), format_args!("the pattern does not compile: {message}"))
    })
}
