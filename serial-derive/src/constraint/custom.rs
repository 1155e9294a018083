//! `custom = path`: a function of the user's, from `&T` to `Result<(), impl Display>`.

use super::{Call, Said};
use crate::{ctxt::Ctxt, item, item::Item, paths::Paths, scalar, slot::Slot};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Expr, Result, parse_quote};

#[derive(Clone)]
pub(crate) struct Custom {
    function: Expr,
}

impl Custom {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        if !item.is_list() {
            return Ok(Self { function: item.function()? });
        }
        let mut function = Slot::new("custom");
        let understood = item.list(cx, |input| {
            if Item::is_assignment(input) {
                return said.entry_or_unknown(cx, &Item::parse(input)?, "custom", &[]);
            }
            function.set(cx, item.span(), item::function(input.parse()?)?);
            Ok(())
        })?;
        if understood && !function.is_set() {
            cx.error_at(item.span(), "`custom` needs a function: write `custom = path`");
        }
        // Never printed where it is missing: that has been reported.
        Ok(Self { function: function.take().unwrap_or_else(|| parse_quote!(())) })
    }

    pub(super) fn describe(&self) -> TokenStream {
        let name: String = self.function.to_token_stream().to_string().split_whitespace().collect();
        quote!(Custom(#name))
    }

    pub(super) fn check(&self, paths: &Paths, call: &Call<'_>, span: Span) -> TokenStream {
        let check = paths.rules(quote!(custom));
        let function = callee(&self.function);
        let Call { value, rule, found } = call;
        quote_spanned!(span=> #check(#function(#value), #rule, #found);)
    }
}

/// A path is called as it is; anything else, a closure say, in parentheses.
fn callee(function: &Expr) -> TokenStream {
    match scalar::plain(function) {
        Expr::Path(path) => path.into_token_stream(),
        other => quote!((#other)),
    }
}
