//! The fields that a struct does not know, kept as they are written.

use crate::{
    Error,
    decode::Decode,
    describe::{Describe, Type, of},
    encode::Encode,
    flat::{DecodeFlat, EncodeFlat, Enter, Names},
    json, msgpack,
    slots::Slot,
    validate::{Validate, Violations},
    value::Value,
    wire::{Failed, Kind, Lead, More, Read, Reader, Room, Writer, Wrote},
};
use alloc::{boxed::Box, vec::Vec};

/// Entries as they are written, each from its key to the end of its value, with the format that they are of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Entries<B> {
    list: Vec<B>,
    text: bool,
}

impl<B> Entries<B> {
    const NONE: Self = Self { list: Vec::new(), text: false };
}

/// The fields that a struct does not know, borrowed from the input and written back byte for byte, behind the fields that it knows or
/// wherever the field with them stands.
///
/// It goes with `unknown = "keep"` on the struct. A document of one format cannot be written in the other one while it has such fields.
/// A name that comes twice is not noticed, as it is not where unknown fields are ignored.
///
/// # Example
///
/// ```
/// use serial_runtime::{FastSerialize, Unknown, json};
///
/// #[derive(FastSerialize)]
/// #[serial(unknown = "keep")]
/// struct Video<'a> {
///     title: &'a str,
///     rest: Unknown<'a>,
/// }
/// let text = r#"{"title":"Hello","views": 1e3,"tags":[ ]}"#;
/// let video: Video = json::from_str(text)?;
/// assert_eq!(video.rest.len(), 2);
/// assert_eq!(video.rest.to_value()?["views"].as_f64(), Some(1000.0));
/// assert_eq!(json::to_string(&video)?, text);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Unknown<'a>(Entries<&'a [u8]>);

/// The fields that a struct does not know, owned: what [`Unknown`] is without a lifetime.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnknownBuf(Entries<Box<[u8]>>);

const ANOTHER: &str =
    "unknown fields are kept in the format that they were read from, and cannot be written in another";
const REWRITTEN: &str =
    "unknown fields with escapes are not there any more where they are resolved in place; use `from_slice`";

/// The bytes of the entry whose key is at `start`, and what follows it.
fn entry<'de, R: Reader<'de>>(r: &mut R, start: &'de [u8]) -> Result<(&'de [u8], &'de [u8]), Failed> {
    // A struct with `keys` has asked before that this is a number.
    let value =
        if !R::TEXT && r.kind(start) == Kind::Number { r.skip(start)? } else { r.key_with(start, |_| ())?.1 };
    let rest = r.skip(value)?;
    // OK because what a reader returns is the end of what it was given.
    let bytes = start.get(..start.len() - rest.len()).unwrap_or_default();
    // No UTF-8 has this byte, but the marks of texts that have been unescaped in place have.
    if R::TEXT && bytes.contains(&0xff) {
        return Err(r.refuse(start, &REWRITTEN));
    }
    Ok((bytes, rest))
}

/// Writes entries among others.
fn write<'w, B: AsRef<[u8]>, W: Writer<'w>>(
    entries: &Entries<B>,
    w: &mut W,
    mut at: Room<'w>,
    mut first: bool,
) -> Wrote<'w> {
    if W::TEXT != entries.text && !entries.list.is_empty() {
        return Err(w.refuse_key(at, first, &ANOTHER));
    }
    let none: &[u8] = b"";
    for bytes in &entries.list {
        at = w.item(at, first)?;
        at = w.output().copy(at, none, bytes.as_ref())?;
        first = false;
    }
    Ok(at)
}

macro_rules! unknown {
    ([$($generics:tt)*] [$($decode:tt)*] $ty:ty) => {
        impl$($generics)* $ty {
            /// How many fields there are.
            #[must_use]
            pub fn len(&self) -> usize {
                self.0.list.len()
            }

            /// Whether there are none.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.0.list.is_empty()
            }

            /// Forgets all of them.
            pub fn clear(&mut self) {
                self.0 = Entries::NONE;
            }

            /// The fields in the bytes of their document, each from its key to the end of its value.
            pub fn iter(&self) -> impl ExactSizeIterator<Item = &[u8]> {
                self.0.list.iter().map(AsRef::as_ref)
            }

            /// The fields as a map of dynamic values.
            ///
            /// # Errors
            ///
            /// Where a number has no place in a [`Value`], or a name comes twice.
            pub fn to_value(&self) -> Result<Value, Error> {
                if self.0.text { json::from_slice(&json::to_vec(self)?) } else { msgpack::from_slice(&msgpack::to_vec(self)?) }
            }
        }

        impl$($generics)* Default for $ty {
            fn default() -> Self {
                Self(Entries::NONE)
            }
        }

        impl$($generics)* Describe for $ty {
            const TYPE: Type = Type::Map { keys: of::<str>, values: || Type::Any };
        }

        impl$($generics)* Validate for $ty {
            fn validate_in(&self, _: &mut Violations) {}
        }

        impl$($generics)* EncodeFlat for $ty {
            const NAMES: Names = Names::ALL;

            #[inline]
            fn entries<'w, W: Writer<'w>>(&self, _w: &mut W) -> usize {
                self.len()
            }

            #[inline]
            fn encode_entries<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                write(&self.0, w, at, first)
            }
        }

        impl$($generics)* Encode for $ty {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                let at = w.lead(at, lead)?;
                let at = w.map(at, self.len())?;
                let at = write(&self.0, w, at, true)?;
                w.map_end(at)
            }

            fn same(&self, other: &Self) -> Option<bool> {
                Some(self == other)
            }
        }

        impl$($decode)* DecodeFlat<'de> for $ty {
            type Parts = Self;

            crate::flat::anew!();

            const NAMES: Names = Names::ALL;

            #[inline]
            fn parts() -> Self {
                Self::default()
            }

            #[inline]
            fn read<R: Reader<'de>>(
                parts: &mut Self,
                r: &mut R,
                map: &mut R::Frame,
                enter: Enter<'de>,
            ) -> Result<More<'de>, Failed> {
                let Some(start) = enter.key() else { return r.entry(map, enter.at()) };
                let (bytes, at) = entry(r, start)?;
                parts.0.text = R::TEXT;
                parts.0.list.push(bytes.into());
                r.entry(map, at)
            }

            #[inline]
            fn is_begun(parts: &Self) -> bool {
                !parts.is_empty()
            }

            #[inline]
            fn finish<R: Reader<'de>>(
                parts: Self,
                _r: &mut R,
                _map: &mut R::Frame,
                _start: &'de [u8],
                _at: &'de [u8],
            ) -> Result<Self, Failed> {
                Ok(parts)
            }
        }

        impl$($decode)* Decode<'de> for $ty {
            crate::decode::empty!(Self::default());

            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut entries = Self::default();
                let (mut map, at) = r.map(at)?;
                let mut more = r.entry(&mut map, at)?;
                loop {
                    more = match more {
                        More::Item(key) => Self::read(&mut entries, r, &mut map, Enter::Key(key))?,
                        More::End(rest) => {
                            out.fill(entries);
                            return Ok(rest);
                        }
                    };
                }
            }
        }
    };
}

unknown!([<'a>] [<'de: 'a, 'a>] Unknown<'a>);
unknown!([] [<'de>] UnknownBuf);
