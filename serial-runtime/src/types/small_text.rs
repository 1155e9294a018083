//! What texts of other crates have in common: they are texts in both formats, and as keys of maps.

/// The traits of a text: its description, how it is filled in place from a `Cow<str>`, which answers whether that fits, and the most
/// bytes that do.
macro_rules! texts {
    ($([$($generics:tt)*] $ty:ty: $form:expr, |$value:ident, $text:ident| $fill:expr, $most:expr;)+) => {$(
        impl<$($generics)*> $crate::describe::Describe for $ty {
            const TYPE: $crate::describe::Type = $form;
        }

        $crate::validate::foreign::text_rules!([$($generics)*] $ty);

        impl<$($generics)*> $crate::encode::Encode for $ty {
            #[inline]
            fn encode<'w, W: $crate::wire::Writer<'w>>(
                &self,
                w: &mut W,
                at: $crate::wire::Room<'w>,
                lead: $crate::wire::Lead,
            ) -> $crate::wire::Wrote<'w> {
                w.str(at, lead, self)
            }

            #[inline]
            fn same(&self, other: &Self) -> Option<bool> {
                Some(self.as_bytes() == other.as_bytes())
            }
        }

        impl<$($generics)*> $crate::encode::EncodeKey for $ty {
            #[inline]
            fn encode_key<'w, W: $crate::wire::Writer<'w>>(
                &self,
                w: &mut W,
                at: $crate::wire::Room<'w>,
                first: bool,
            ) -> $crate::wire::Wrote<'w> {
                w.key_str(at, first, self)
            }
        }

        impl<'de, $($generics)*> $crate::decode::Decode<'de> for $ty {
            $crate::decode::empty!(Self::default());

            #[inline]
            fn decode<R: $crate::wire::Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut $crate::slots::Slot<Self>,
            ) -> $crate::wire::Read<'de> {
                let mut text = Self::default();
                let at = text.decode_into(r, at)?;
                out.fill(text);
                Ok(at)
            }

            #[inline]
            fn decode_into<R: $crate::wire::Reader<'de>>(
                &mut self,
                r: &mut R,
                at: &'de [u8],
            ) -> $crate::wire::Read<'de> {
                let ($value, mut $text) = (self, ::alloc::borrow::Cow::Borrowed(""));
                let rest = r.cow(at, &mut $text)?;
                if $fill { Ok(rest) } else { Err($crate::types::small_text::too_long(r, at, $most)) }
            }
        }

        impl<'de, $($generics)*> $crate::decode::DecodeKey<'de> for $ty {
            #[inline]
            fn decode_key<R: $crate::wire::Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut $crate::slots::Slot<Self>,
            ) -> $crate::wire::Read<'de> {
                let (mut key, mut $text) = (Self::default(), ::alloc::borrow::Cow::Borrowed(""));
                let rest = r.key_cow(at, &mut $text)?;
                let $value = &mut key;
                if !$fill {
                    return Err($crate::types::small_text::too_long(r, at, $most));
                }
                out.fill(key);
                Ok(rest)
            }
        }
    )+};
}
pub(super) use texts;

use crate::{
    error::ErrorKind,
    wire::{Failed, Reader, Trouble},
};
use alloc::{borrow::Cow, format};

/// Parks the error of a text that does not fit.
#[cold]
#[inline(never)]
pub(super) fn too_long<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8], most: usize) -> Failed {
    let expected = format!("a text of at most {most} bytes");
    r.state().fail(at, Trouble::Expected(ErrorKind::Length, Cow::Owned(expected)))
}
