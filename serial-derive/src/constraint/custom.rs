//! `custom = path`, and `validate = path` on a struct or enum: a function of the user's, from `&T` to `Result<(), impl Display>`.

use super::{Call, Said};
use crate::{ctxt::Ctxt, item, item::Item, paths::Paths, scalar};
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
        let needs = format!("a function: write `{} = path`", item.name());
        let function = match said.value(cx, item, &needs)? {
            Some(function) => item::function(function)?,
            // Never printed: that it is missing has been reported.
            None => parse_quote!(()),
        };
        Ok(Self { function })
    }

    pub(super) fn describe(&self) -> TokenStream {
        let name: String = self.function.to_token_stream().to_string().split_whitespace().collect();
        quote!(Custom(#name))
    }

    pub(super) fn check(&self, paths: &Paths, call: &Call<'_>, span: Span) -> TokenStream {
        let check = paths.rules(quote!(custom));
        let function = callee(&self.function);
        let Call { value, rule, found, context } = call;
        let context = context.then(|| quote_spanned!(span=> , __context));
        quote_spanned!(span=> #check(#function(#value #context), #rule, #found);)
    }
}

/// A path is called as it is; anything else, a closure say, in parentheses.
fn callee(function: &Expr) -> TokenStream {
    match scalar::plain(function) {
        Expr::Path(path) => path.into_token_stream(),
        other => quote!((#other)),
    }
}
