//! Rules of a field that look at the rest of its struct: `matches = other` and `if(condition, ..)`.

use crate::{
    constraint::{self, Rule},
    ctxt::Ctxt,
    item::{self, Item},
    slot::Slot,
};
use proc_macro2::Span;
use syn::{Error, Expr, Member, Result, parse::ParseStream};

/// A rule that is asked when all of a struct is there.
#[derive(Clone)]
pub(crate) struct Across {
    pub(crate) span: Span,
    pub(crate) word: &'static str,
    pub(crate) kind: Kind,
}

#[derive(Clone)]
pub(crate) enum Kind {
    /// The same as another field.
    Matches { other: Member, message: Option<String>, code: Option<String> },
    /// Rules that are asked where a function of the struct says so.
    If { condition: Box<Expr>, rules: Vec<Rule> },
}

impl Across {
    /// `matches = other` or `matches(other, message = "..", code = "..")`
    pub(super) fn matches(cx: &Ctxt, item: &Item<'_>) -> Result<Self> {
        let (mut other, mut message, mut code) = (None, Slot::new("message"), Slot::new("code"));
        if item.is_list() {
            item.list(cx, |input| {
                if !Item::is_assignment(input) {
                    other = Some(input.parse::<Member>()?);
                    return Ok(());
                }
                let said = Item::parse(input)?;
                match said.name().as_str() {
                    "message" => message.set(cx, said.span(), said.text()?.value()),
                    "code" => code.set(cx, said.span(), said.text()?.value()),
                    name => {
                        let message = format!(
                            "unknown argument `{name}` of `matches`, expected one of `message`, `code`"
                        );
                        return Err(Error::new(said.span(), message));
                    }
                }
                Ok(())
            })?;
        } else {
            other = Some(member(&item.expr()?)?);
        }
        let other = other
            .ok_or_else(|| Error::new(item.span(), "`matches` needs a field: write `matches = other`"))?;
        let kind = Kind::Matches { other, message: message.take(), code: code.take() };
        Ok(Self { span: item.span(), word: "matches", kind })
    }

    /// `if(condition, rule, ..)`
    pub(super) fn condition(cx: &Ctxt, item: &Item<'_>) -> Result<Self> {
        let (mut condition, mut rules) = (None, Vec::new());
        let understood = item.list(cx, |input: ParseStream<'_>| {
            if condition.is_none() {
                condition = Some(item::function(input.parse()?)?);
                return Ok(());
            }
            constraint::add(cx, &Item::parse(input)?, &mut rules)
        })?;
        if understood && rules.is_empty() {
            cx.error_at(
                item.span(),
                "`if` needs a condition and rules: write `if(Self::is_public, length(min = 1))`",
            );
        }
        // OK to have no condition then: that has been reported.
        let condition = condition.unwrap_or_else(|| syn::parse_quote!(())).into();
        Ok(Self { span: item.span(), word: "if", kind: Kind::If { condition, rules } })
    }
}

/// The name of a field, or its position.
fn member(expr: &Expr) -> Result<Member> {
    syn::parse2(quote::ToTokens::to_token_stream(expr))
        .map_err(|_| Error::new_spanned(expr, "expected the name of a field of this struct"))
}
