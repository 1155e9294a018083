//! What the rules of texts apply to.

use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    rc::Rc,
    string::String,
    sync::Arc,
};

/// A value that the rules of texts apply to: a text, or a pointer to one, or perhaps one.
#[diagnostic::on_unimplemented(
    message = "`pattern`, `email` and `url` do not apply to `{Self}`",
    note = "they apply to `String`, `&str`, `Cow<str>` and what wraps them; use `custom` for another type"
)]
pub trait Textual {
    /// The text; `None`, for `Option::None`, breaks no rule.
    fn text(&self) -> Option<&str>;
}

impl Textual for str {
    #[inline(always)]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Textual for String {
    #[inline(always)]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T: Textual> Textual for Option<T> {
    #[inline(always)]
    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(T::text)
    }
}

macro_rules! through {
    ($($pointer:ty),+) => {$(
        impl<T: Textual + ?Sized> Textual for $pointer {
            #[inline(always)]
            fn text(&self) -> Option<&str> {
                (**self).text()
            }
        }
    )+};
}

through!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

impl<T: Textual + ToOwned + ?Sized> Textual for Cow<'_, T> {
    #[inline(always)]
    fn text(&self) -> Option<&str> {
        (**self).text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_and_options_are_seen_through() {
        assert_eq!(Some(Box::new(Cow::Borrowed("x"))).text(), Some("x"));
        assert_eq!(None::<&Arc<str>>.text(), None);
    }
}
