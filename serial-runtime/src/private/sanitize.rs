//! What is made of texts before they are held to their rules: `trim`, `lowercase` and `uppercase`.

use alloc::{borrow::Cow, boxed::Box, string::String, vec::Vec};

/// A text whose ends can be cut off.
#[diagnostic::on_unimplemented(
    message = "`trim` does not apply to `{Self}`",
    note = "it applies to texts, and to options and lists of texts; use `map = path` for another type"
)]
pub trait Trim {
    /// Cuts white space off both ends.
    fn trim_in_place(&mut self);
}

/// A text that can be written in other letters.
#[diagnostic::on_unimplemented(
    message = "`lowercase` and `uppercase` do not apply to `{Self}`",
    note = "they apply to texts that own what they hold, and to options and lists of them"
)]
pub trait Recase {
    /// Writes it in small letters, or in capitals.
    fn recase(&mut self, upper: bool);
}

#[inline]
pub fn trim<T: Trim>(value: &mut T) {
    value.trim_in_place();
}

#[inline]
pub fn lowercase<T: Recase>(value: &mut T) {
    value.recase(false);
}

#[inline]
pub fn uppercase<T: Recase>(value: &mut T) {
    value.recase(true);
}

impl Trim for String {
    fn trim_in_place(&mut self) {
        self.truncate(self.trim_end().len());
        let start = self.len() - self.trim_start().len();
        self.drain(..start);
    }
}

impl Trim for &str {
    fn trim_in_place(&mut self) {
        *self = self.trim();
    }
}

impl Trim for Cow<'_, str> {
    fn trim_in_place(&mut self) {
        match self {
            Self::Borrowed(text) => text.trim_in_place(),
            Self::Owned(text) => text.trim_in_place(),
        }
    }
}

impl Recase for String {
    fn recase(&mut self, upper: bool) {
        if self.is_ascii() {
            if upper { self.make_ascii_uppercase() } else { self.make_ascii_lowercase() }
        } else {
            *self = if upper { self.to_uppercase() } else { self.to_lowercase() };
        }
    }
}

impl Recase for Cow<'_, str> {
    fn recase(&mut self, upper: bool) {
        let is_same = |char: char| if upper { !char.is_lowercase() } else { !char.is_uppercase() };
        if !self.chars().all(is_same) {
            self.to_mut().recase(upper);
        }
    }
}

/// What holds texts: each of them.
macro_rules! within {
    ($($ty:ident: |$value:ident, $each:ident| $visit:expr;)*) => {$(
        impl<T: Trim> Trim for $ty<T> {
            fn trim_in_place(&mut self) {
                let ($value, $each) = (self, T::trim_in_place);
                $visit
            }
        }

        impl<T: Recase> Recase for $ty<T> {
            fn recase(&mut self, upper: bool) {
                let ($value, $each) = (self, |text: &mut T| text.recase(upper));
                $visit
            }
        }
    )*};
}

use crate::types::Maybe;

within! {
    Option: |value, each| value.iter_mut().for_each(each);
    Vec: |value, each| value.iter_mut().for_each(each);
    Box: |value, each| each(value);
    Maybe: |value, each| if let Maybe::Value(value) = value { each(value) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_cut_off() {
        for text in ["", " ", "a", " a", "a ", "\t a b\u{a0}\n"] {
            let mut owned = String::from(text);
            trim(&mut owned);
            assert_eq!(owned, text.trim());
        }
    }

    #[test]
    fn letters_beyond_ascii_change_too() {
        let mut texts = Vec::from([Some(String::from("ÄbC")), None, Some(String::from("Abc"))]);
        lowercase(&mut texts);
        assert_eq!(texts, [Some("äbc".into()), None, Some("abc".into())]);
        let mut lent = Cow::Borrowed("ABC");
        uppercase(&mut lent);
        assert!(matches!(lent, Cow::Borrowed("ABC")));
    }
}
