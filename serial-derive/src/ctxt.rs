//! Collects compile errors, so that the user sees all of them at once.
//!
//! Nothing that parses or checks gives up at the first mistake: it reports here and goes on with what it understood.

use proc_macro2::Span;
use quote::ToTokens;
use std::{cell::RefCell, fmt::Display, thread};

/// A bag of errors that has to be emptied by [`check`](Self::check).
pub(crate) struct Ctxt {
    /// `None` once it has been checked.
    errors: RefCell<Option<Vec<syn::Error>>>,
}

impl Ctxt {
    pub(crate) fn new() -> Self {
        Self { errors: RefCell::new(Some(Vec::new())) }
    }

    /// Reports a mistake in these tokens.
    pub(crate) fn error(&self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// Reports a mistake at this place.
    pub(crate) fn error_at(&self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Reports an error that something else has found.
    pub(crate) fn push(&self, error: syn::Error) {
        // OK to lose it after `check`, which takes the context by value.
        if let Some(errors) = self.errors.borrow_mut().as_mut() {
            errors.push(error);
        }
    }

    /// All errors as one, if there are any.
    pub(crate) fn check(self) -> syn::Result<()> {
        let errors = self.errors.take().unwrap_or_default();
        errors.into_iter().reduce(merge).map_or(Ok(()), Err)
    }
}

impl Drop for Ctxt {
    /// Errors that nobody has asked for would be lost, and wrong input would compile.
    fn drop(&mut self) {
        let checked = self.errors.borrow().is_none();
        debug_assert!(checked || thread::panicking(), "the errors of an expansion were not checked");
    }
}

fn merge(mut all: syn::Error, next: syn::Error) -> syn::Error {
    all.combine(next);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_errors_come_out_in_order() {
        let cx = Ctxt::new();
        cx.error_at(Span::call_site(), "one");
        cx.error(quote::quote!(a b), "two");
        let found: Vec<_> = cx.check().unwrap_err().into_iter().map(|error| error.to_string()).collect();
        assert_eq!(found, ["one", "two"]);
    }

    #[test]
    fn no_errors_is_fine() {
        assert!(Ctxt::new().check().is_ok());
    }

    #[test]
    #[should_panic(expected = "were not checked")]
    #[cfg(debug_assertions)]
    fn dropping_it_unchecked_panics() {
        drop(Ctxt::new());
    }
}
