//! `message` and `code`, which every rule may have, and the value of a rule that is written beside them.

use crate::{ctxt::Ctxt, item::Item, slot::Slot, suggest};
use syn::{Error, Expr, Result};

/// What each constraint may say in its own words.
pub(super) struct Said {
    pub(super) message: Slot<String>,
    pub(super) code: Slot<String>,
}

impl Said {
    pub(super) fn new() -> Self {
        Self { message: Slot::new("message"), code: Slot::new("code") }
    }

    /// Takes `message = ".."` and `code = ".."`; whether it was one of them.
    fn entry(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<bool> {
        match item.name().as_str() {
            "message" => self.message.set(cx, item.span(), item.text()?.value()),
            "code" => self.code.set(cx, item.span(), item.text()?.value()),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The one value of `name(value, message = "..")`; `needs` is what to say where there is none. `None` where something is wrong
    /// with it, which has been reported.
    pub(super) fn value(&mut self, cx: &Ctxt, item: &Item<'_>, needs: &str) -> Result<Option<Expr>> {
        let (name, mut value) = (item.name(), Slot::new("value"));
        let understood = item.list(cx, |input| {
            if Item::is_assignment(input) {
                return self.entry_or_unknown(cx, &Item::parse(input)?, &name, &[]);
            }
            value.set(cx, item.span(), input.parse()?);
            Ok(())
        })?;
        if understood && !value.is_set() {
            cx.error_at(item.span(), format_args!("`{name}` needs {needs}"));
        }
        Ok(value.take())
    }

    /// `name = number` or `name(number, message = "..")`. Where something is wrong with it, a number that is wrong for nothing stands
    /// in.
    pub(super) fn number(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<Expr> {
        if !item.is_list() {
            return item.expr();
        }
        let needs = format!("a number: write `{}(..)`", item.name());
        Ok(self.value(cx, item, &needs)?.unwrap_or_else(|| syn::parse_quote!(1)))
    }

    /// The arguments of a constraint that has none but these.
    pub(super) fn only(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<()> {
        if !item.is_list() {
            return item.flag();
        }
        item.list(cx, |input| self.entry_or_unknown(cx, &Item::parse(input)?, &item.name(), &[])).map(drop)
    }

    /// Takes an argument that has to be one of these if it is none of `others`.
    pub(super) fn entry_or_unknown(
        &mut self,
        cx: &Ctxt,
        item: &Item<'_>,
        of: &str,
        others: &[&str],
    ) -> Result<()> {
        if self.entry(cx, item)? {
            return Ok(());
        }
        let name = item.name();
        let known = [others, &["message", "code"]].concat();
        Err(Error::new(
            item.span(),
            format!("unknown argument `{name}` of `{of}`{}", suggest::instead(&name, &known)),
        ))
    }
}
