//! What is written for those who read a schema: it changes nothing on the wire. The same on types, fields and variants.

use super::doc;
use crate::{
    ctxt::Ctxt,
    item::Item,
    slot::{Flag, Slot},
    suggest,
};
use syn::{Attribute, Error, Expr, LitStr, Result};

/// The words.
pub(crate) const NAMES: &[&str] = &["title", "description", "example", "deprecated", "schema"];

pub(crate) struct Notes {
    pub(crate) title: Slot<LitStr>,
    description: Slot<LitStr>,
    pub(crate) examples: Vec<Expr>,
    deprecated: Flag,
    /// `#[deprecated]`, which is not ours.
    is_deprecated: bool,
    pub(crate) inline: Flag,
    pub(crate) extend: Vec<(LitStr, Expr)>,
    docs: String,
}

impl Notes {
    pub(super) fn new(attrs: &[Attribute]) -> Self {
        Self {
            title: Slot::new("title"),
            description: Slot::new("description"),
            examples: Vec::new(),
            deprecated: Slot::new("deprecated"),
            is_deprecated: attrs.iter().any(|attr| attr.path().is_ident("deprecated")),
            inline: Slot::new("inline"),
            extend: Vec::new(),
            docs: doc::text(attrs),
        }
    }

    /// Takes an entry; whether it was one of these.
    pub(super) fn entry(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<bool> {
        let span = item.span();
        match item.name().as_str() {
            "title" => self.title.set(cx, span, item.text()?),
            "description" => self.description.set(cx, span, item.text()?),
            "example" => self.examples.push(item.expr()?),
            "deprecated" => self.deprecated.set(cx, span, item.flag()?),
            "schema" => {
                item.list(cx, |input| self.schema(cx, &Item::parse(input)?))?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// `schema(inline, extend("x-unit" = "ms"))`
    fn schema(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<()> {
        match item.name().as_str() {
            "inline" => self.inline.set(cx, item.span(), item.flag()?),
            "extend" => {
                item.list(cx, |input| {
                    let keyword: LitStr = input.parse()?;
                    input.parse::<syn::Token![=]>()?;
                    self.extend.push((keyword, input.parse()?));
                    Ok(())
                })?;
            }
            "title" | "description" | "example" | "deprecated" => {
                self.entry(cx, item)?;
            }
            name => {
                let known = ["inline", "extend", "title", "description", "example", "deprecated"];
                let message =
                    format!("unknown argument `{name}` of `schema`{}", suggest::instead(name, &known));
                return Err(Error::new(item.span(), message));
            }
        }
        Ok(())
    }

    /// What is said of it: `description`, or the doc comment.
    pub(crate) fn docs(&self) -> String {
        self.description.get().map_or_else(|| self.docs.clone(), LitStr::value)
    }

    pub(crate) fn is_deprecated(&self) -> bool {
        self.is_deprecated || self.deprecated.is_set()
    }
}
