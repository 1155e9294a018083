//! Rules of a field that are asked when all of its struct is there: `matches = other`, `if(condition, ..)` and `group("name", ..)`.

use crate::{
    constraint::{self, Rule},
    ctxt::Ctxt,
    item::{self, Item},
    slot::Slot,
};
use proc_macro2::Span;
use syn::{Error, Expr, LitStr, Member, Result, parse::ParseStream};

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
    /// Rules that are asked where one of these groups is.
    Group { names: Vec<LitStr>, rules: Vec<Rule> },
}

impl Kind {
    /// The rules that are asked under a condition.
    pub(crate) fn rules(&self) -> &[Rule] {
        match self {
            Self::If { rules, .. } | Self::Group { rules, .. } => rules,
            Self::Matches { .. } => &[],
        }
    }

    pub(crate) fn rules_mut(&mut self) -> &mut [Rule] {
        match self {
            Self::If { rules, .. } | Self::Group { rules, .. } => rules,
            Self::Matches { .. } => &mut [],
        }
    }
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

impl Across {
    /// `group("name", rule, ..)`, with one name or several
    pub(super) fn group(cx: &Ctxt, item: &Item<'_>) -> Result<Self> {
        let (mut names, mut rules) = (Vec::new(), Vec::new());
        let understood = item.list(cx, |input: ParseStream<'_>| {
            if rules.is_empty() && input.peek(LitStr) {
                names.push(input.parse()?);
                return Ok(());
            }
            constraint::add(cx, &Item::parse(input)?, &mut rules)
        })?;
        if understood && (names.is_empty() || rules.is_empty()) {
            let message = "`group` needs a name and rules: write `group(\"signup\", length(min = 8))`";
            cx.error_at(item.span(), message);
        }
        Ok(Self { span: item.span(), word: "group", kind: Kind::Group { names, rules } })
    }
}

/// The name of a field, or its position.
fn member(expr: &Expr) -> Result<Member> {
    syn::parse2(quote::ToTokens::to_token_stream(expr))
        .map_err(|_| Error::new_spanned(expr, "expected the name of a field of this struct"))
}
