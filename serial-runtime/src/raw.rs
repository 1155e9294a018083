//! What the raw types of both formats share: one value's bytes, found while reading and copied while writing.

use crate::wire::{Failed, Lead, Reader, Room, Writer, Wrote};

/// The bytes of the value at `at`, which is checked as strictly as if it were read, and the rest of the input.
///
/// # Errors
///
/// As [`Reader::skip`].
pub(crate) fn span<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8]) -> Result<(&'de [u8], &'de [u8]), Failed> {
    let start = R::behind_whitespace(at);
    let rest = r.skip(start)?;
    // OK because what a reader returns is the end of what it was given.
    let bytes = start.get(..start.len() - rest.len()).unwrap_or_default();
    Ok((bytes, rest))
}

/// Writes `lead`, then bytes that are one value of this format.
pub(crate) fn write<'w, W: Writer<'w>>(w: &mut W, at: Room<'w>, lead: Lead, bytes: &[u8]) -> Wrote<'w> {
    let at = w.lead(at, lead)?;
    let none: &[u8] = b"";
    w.output().copy(at, none, bytes)
}

/// The codec of a raw type that borrows (`$view`) and of the one that owns what it holds (`$owned`). `$get` gives the bytes of
/// either, `$make` turns a span into what the view holds, `$store` puts that in place of what the owned one holds.
macro_rules! raw {
    ($view:ident, $owned:ident, text: $text:literal, empty: $empty:expr, other: $other:literal, make: $make:expr,
     store: $store:expr) => {
        impl Encode for $view<'_> {
            fn encode<'w, W: Verbs<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                if W::TEXT == $text {
                    return raw::write(w, at, lead, self.0.as_ref());
                }
                Err(w.refuse(at, lead, &$other))
            }

            fn same(&self, other: &Self) -> Option<bool> {
                Some(self == other)
            }
        }

        impl Encode for $owned {
            fn encode<'w, W: Verbs<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                self.view().encode(w, at, lead)
            }

            fn same(&self, other: &Self) -> Option<bool> {
                Some(self == other)
            }
        }

        impl<'de: 'a, 'a> Decode<'de> for $view<'a> {
            crate::decode::empty!($view($empty));

            fn decode<R: Reads<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                crate::decode::decode_in_place(r, at, out)
            }

            fn decode_into<R: Reads<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
                if R::TEXT != $text {
                    return Err(r.refuse(at, &$other));
                }
                let (bytes, rest) = raw::span(r, at)?;
                match $make(bytes) {
                    Ok(value) => self.0 = value,
                    Err(message) => return Err(r.refuse(at, &message)),
                }
                Ok(rest)
            }
        }

        impl<'de> Decode<'de> for $owned {
            crate::decode::empty!($owned(Default::default()));

            fn decode<R: Reads<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                crate::decode::decode_in_place(r, at, out)
            }

            fn decode_into<R: Reads<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
                let mut view = $view($empty);
                let rest = view.decode_into(r, at)?;
                $store(&mut self.0, view.0);
                Ok(rest)
            }
        }

        impl Describe for $view<'_> {
            const TYPE: Type = Type::Any;
        }

        impl Describe for $owned {
            const TYPE: Type = Type::Any;
        }

        impl Validate for $view<'_> {
            fn validate_in(&self, _: &mut Violations) {}
        }

        impl Validate for $owned {
            fn validate_in(&self, _: &mut Violations) {}
        }

        impl From<$view<'_>> for $owned {
            fn from(view: $view<'_>) -> Self {
                Self(view.0.into())
            }
        }
    };
}
pub(crate) use raw;
