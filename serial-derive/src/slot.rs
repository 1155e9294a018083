//! A place for what may be written once: it knows its name, remembers where it was filled, and reports duplicates.

use crate::ctxt::Ctxt;
use proc_macro2::Span;

/// What was written under one name, if it was.
pub(crate) struct Slot<T> {
    name: &'static str,
    found: Option<(Span, T)>,
}

/// A name that stands alone.
pub(crate) type Flag = Slot<()>;

impl<T> Slot<T> {
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, found: None }
    }

    /// Fills it; a second time is an error at both places.
    pub(crate) fn set(&mut self, cx: &Ctxt, span: Span, value: T) {
        match &self.found {
            None => self.found = Some((span, value)),
            Some((first, _)) => {
                cx.error_at(span, format_args!("duplicate `{}`; keep one of them", self.name));
                cx.error_at(*first, format_args!("`{}` is written here first", self.name));
            }
        }
    }

    pub(crate) fn is_set(&self) -> bool {
        self.found.is_some()
    }

    pub(crate) fn get(&self) -> Option<&T> {
        self.found.as_ref().map(|(_, value)| value)
    }

    /// With another value under the same name.
    pub(crate) fn map(self, change: impl FnOnce(T) -> T) -> Self {
        Self { found: self.found.map(|(span, value)| (span, change(value))), ..self }
    }

    /// Where its name is.
    pub(crate) fn span(&self) -> Option<Span> {
        self.found.as_ref().map(|(span, _)| *span)
    }

    pub(crate) fn take(self) -> Option<T> {
        self.found.map(|(_, value)| value)
    }

    /// Its name and where that is, if it was filled: what rules across slots look at.
    pub(crate) fn written(&self) -> Option<(&'static str, Span)> {
        self.span().map(|span| (self.name, span))
    }
}
