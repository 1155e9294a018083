//! `inner(..)`, `keys(..)` and `values(..)`: rules for what is inside a collection.

use super::{Call, Rule, Target, add, resolve};
use crate::{ctxt::Ctxt, item::Item, paths::Paths, shape::Shape};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Error, Result, Type};

#[derive(Clone)]
pub(crate) struct Nested {
    part: Part,
    rules: Vec<Rule>,
}

#[derive(Clone, Copy)]
enum Part {
    Inner,
    Keys,
    Values,
}

impl Nested {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>) -> Result<Self> {
        let part = Part::of(&item.name());
        let mut rules = Vec::new();
        let understood = item.list(cx, |input| nested_rule(cx, &Item::parse(input)?, part, &mut rules))?;
        if understood && rules.is_empty() {
            let name = part.name();
            cx.error_at(item.span(), format_args!("`{name}` needs a rule: write `{name}(length(max = ..))`"));
        }
        Ok(Self { part, rules })
    }

    pub(super) fn calls(&self) -> bool {
        self.rules.iter().any(Rule::calls)
    }

    pub(super) fn instead(&self, shape: Shape<'_>) -> Option<&'static str> {
        match (self.part, shape) {
            (Part::Inner, Shape::Seq(_) | Shape::Set(_) | Shape::FixedArray(_))
            | (Part::Keys | Part::Values, Shape::Map(..))
            | (_, Shape::Other) => None,
            (Part::Inner, Shape::Map(..)) => Some("use `keys(..)` or `values(..)`"),
            (Part::Keys | Part::Values, Shape::Seq(_) | Shape::Set(_) | Shape::FixedArray(_)) => {
                Some("use `inner(..)`")
            }
            (_, Shape::Bytes) => Some("use `length`, or `custom`"),
            (_, Shape::Tuple) => Some("use `custom`"),
            _ => Some("write the rules on the field itself"),
        }
    }

    pub(super) fn resolve(&mut self, target: &Target<'_>) {
        // What is inside a type that is not recognised is not known either.
        let unknown: Type =
            Type::Infer(syn::TypeInfer { attrs: Vec::new(), underscore_token: Default::default() });
        let ty = match (self.part, target.shape()) {
            (Part::Keys, Shape::Map(key, _)) => key,
            (Part::Values, Shape::Map(_, value)) => value,
            (_, Shape::Seq(item) | Shape::Set(item) | Shape::FixedArray(item)) => item,
            _ => &unknown,
        };
        resolve(target.cx, &mut self.rules, ty);
    }

    pub(super) fn describe(&self, paths: &Paths) -> TokenStream {
        let rules = self.rules.iter().map(|rule| rule.describe(paths));
        match self.part {
            Part::Inner => quote!(Inner(&[#(#rules),*])),
            Part::Keys => quote!(Keys(&[#(#rules),*])),
            Part::Values => quote!(Values(&[#(#rules),*])),
        }
    }

    pub(super) fn check(&self, paths: &Paths, call: &Call<'_>, span: Span) -> TokenStream {
        let name = Ident::new(self.part.name(), span);
        let function = paths.rules(quote!(#name));
        let (item, found) = (Ident::new("__item", span), Ident::new("__found", span));
        let checks = self.rules.iter().map(|rule| check_one(rule, paths, &item, &found, call.context));
        let (value, outer) = (call.value, call.found);
        quote_spanned!(span=> #function(#value, #outer, |#item, #found| { #(#checks)* });)
    }
}

impl Part {
    fn of(name: &str) -> Self {
        match name {
            "keys" => Self::Keys,
            "values" => Self::Values,
            _ => Self::Inner,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Inner => "inner",
            Self::Keys => "keys",
            Self::Values => "values",
        }
    }
}

fn nested_rule(cx: &Ctxt, item: &Item<'_>, part: Part, rules: &mut Vec<Rule>) -> Result<()> {
    let name = item.name();
    if name == "message" || name == "code" {
        let part = part.name();
        let message = format!(
            "`{name}` belongs on a rule inside `{part}`: write `{part}(length(.., {name} = \"..\"))`"
        );
        return Err(Error::new(item.span(), message));
    }
    add(cx, item, rules)
}

/// A rule on one item, with a constant of its own.
fn check_one(rule: &Rule, paths: &Paths, item: &Ident, found: &Ident, context: bool) -> TokenStream {
    let ty = paths.description(quote!(Rule));
    let constant = rule.describe(paths);
    let check = rule.check(paths, &Call { value: &quote!(#item), rule: &quote!(&__RULE), found, context });
    quote!({ const __RULE: #ty = #constant; #check })
}
