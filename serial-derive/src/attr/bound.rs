//! `bound`: what generics are asked for, in place of what is inferred.

use crate::{ctxt::Ctxt, item::Item, slot::Slot};
use syn::{Error, Result, Token, WherePredicate, parse::ParseStream, punctuated::Punctuated};

pub(crate) type Predicates = Vec<WherePredicate>;

/// On a type: `bound(T: X)` for every impl, or `bound(encode(T: X), decode(T: Y))` for some of them.
#[derive(Clone, Default)]
pub(crate) struct Bound {
    pub(crate) all: Option<Predicates>,
    pub(crate) encode: Option<Predicates>,
    pub(crate) decode: Option<Predicates>,
    pub(crate) validate: Option<Predicates>,
    pub(crate) describe: Option<Predicates>,
}

impl Bound {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>) -> Result<Self> {
        if !item.is_list() {
            return Ok(Self { all: Some(of_text(item)?), ..Self::default() });
        }
        let (mut all, mut is_split) = (Predicates::new(), false);
        let [mut encode, mut decode, mut validate, mut describe] =
            ["encode", "decode", "validate", "describe"].map(Slot::new);
        item.list(cx, |input| {
            if !Item::is_next(input) {
                all.push(input.parse()?);
                return Ok(());
            }
            let part = Item::parse(input)?;
            let slot = match part.name().as_str() {
                "encode" | "serialize" => &mut encode,
                "decode" | "deserialize" => &mut decode,
                "validate" => &mut validate,
                "describe" => &mut describe,
                _ => {
                    let message = "expected a bound such as `T: Trait`, or those of one impl: `encode(..)`, `decode(..)`, \
                                   `validate(..)`, `describe(..)`";
                    return Err(Error::new(part.span(), message));
                }
            };
            is_split = true;
            slot.set(cx, part.span(), predicates(cx, &part)?);
            Ok(())
        })?;
        if is_split && !all.is_empty() {
            let message = "these are the bounds of some impls, and others are those of all; write them in each of these, or all alike";
            return Err(Error::new(item.span(), message));
        }
        Ok(Self {
            all: (!is_split).then_some(all),
            encode: encode.take(),
            decode: decode.take(),
            validate: validate.take(),
            describe: describe.take(),
        })
    }
}

/// `bound = "T: X, U: Y"` or `bound(T: X, U: Y)`
pub(super) fn predicates(cx: &Ctxt, item: &Item<'_>) -> Result<Predicates> {
    if !item.is_list() {
        return of_text(item);
    }
    let mut predicates = Vec::new();
    item.list(cx, |input| {
        predicates.push(input.parse()?);
        Ok(())
    })?;
    Ok(predicates)
}

fn of_text(item: &Item<'_>) -> Result<Predicates> {
    let text = item.text()?;
    let parsed = text.parse_with(|input: ParseStream<'_>| {
        Ok(Punctuated::<_, Token![,]>::parse_terminated(input)?.into_iter().collect())
    });
    parsed
        .map_err(|error| Error::new(text.span(), format_args!("expected bounds such as `T: Trait`: {error}")))
}
