//! What the rules of texts apply to, and how a text is quoted in a message.

use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    rc::Rc,
    string::String,
    sync::Arc,
};
use core::fmt::{self, Write as _};

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

/// The most characters of a found text that a message repeats.
const EXCERPT: usize = 40;

/// The beginning of a text, without line breaks and control characters: fit for a message.
pub(super) struct Excerpt<'a>(pub(super) &'a str);

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut chars = self.0.chars();
        for c in chars.by_ref().take(EXCERPT) {
            if c.is_control() { write!(f, "{}", c.escape_default())? } else { f.write_char(c)? }
        }
        if chars.next().is_some() { f.write_char('…') } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn an_excerpt_is_bounded_and_on_one_line() {
        assert_eq!(Excerpt("a\nb").to_string(), "a\\nb");
        let long = "é".repeat(41);
        assert_eq!(Excerpt(&long).to_string(), alloc::format!("{}…", "é".repeat(40)));
    }

    #[test]
    fn pointers_and_options_are_seen_through() {
        assert_eq!(Some(Box::new(Cow::Borrowed("x"))).text(), Some("x"));
        assert_eq!(None::<&Arc<str>>.text(), None);
    }
}
