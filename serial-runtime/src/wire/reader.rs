//! The verbs of reading.

use super::{
    Failed, Found, Int, Key, Kind, More, Number, Read, State, Tagged, sealed::Sealed, state::one_of,
    trouble::Trouble,
};
use crate::{
    decode::Decode,
    error::ErrorKind,
    excerpt::{self, Excerpt},
    slots::Slot,
    text,
    validate::Violations,
};
use alloc::{borrow::Cow, string::String, vec::Vec};
use core::{any::Any, fmt::Display};

/// Reads values of one format.
///
/// Every verb takes the rest of the input, `at`, which starts at the value (whitespace before it is passed over), and returns
/// what follows the value.
///
/// # Example
///
/// ```
/// use serial_runtime::wire::{Read, Reader};
/// use serial_runtime::{Decode, Slot, json};
///
/// struct Celsius(f64);
///
/// impl<'de> Decode<'de> for Celsius {
///     fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
///         let mut degrees = 0.0;
///         let rest = r.f64(at, &mut degrees)?;
///         if degrees < -273.15 {
///             return Err(r.refuse(at, &"colder than anything can be"));
///         }
///         out.fill(Self(degrees));
///         Ok(rest)
///     }
/// }
/// assert_eq!(json::from_slice::<Celsius>(b"20.5").unwrap().0, 20.5);
/// assert!(json::from_slice::<Celsius>(b"-300").is_err());
/// ```
pub trait Reader<'de>: Sealed + Sized {
    /// Whether the format is text for people (JSON): types that have both a text and a compact form look here.
    const TEXT: bool;

    /// What is known of a container that is being read.
    type Frame: Copy;

    /// What reads the values of a map, where names are read in another way.
    #[doc(hidden)]
    type Values: Reader<'de, Frame = Self::Frame>;

    /// See [`Values`](Self::Values).
    #[doc(hidden)]
    fn values(&mut self) -> &mut Self::Values;

    /// What kind of value comes next, by its first byte.
    fn kind(&self, at: &'de [u8]) -> Kind;
    /// What follows a null, if one comes next. In lax mode the text `"null"` is one too.
    fn null(&mut self, at: &'de [u8]) -> Option<&'de [u8]>;
    /// A truth value.
    fn bool(&mut self, at: &'de [u8], out: &mut bool) -> Read<'de>;
    /// An integer, within the range of its type.
    fn int<T: Int>(&mut self, at: &'de [u8], out: &mut T) -> Read<'de>;
    /// A number of whatever form it is written in.
    fn number(&mut self, at: &'de [u8], out: &mut Number) -> Read<'de>;
    /// A float of 32 bits, rounded once from what is written.
    fn f32(&mut self, at: &'de [u8], out: &mut f32) -> Read<'de>;
    /// A float of 64 bits.
    fn f64(&mut self, at: &'de [u8], out: &mut f64) -> Read<'de>;
    /// Text that stands in the input as it is; text with escapes is an error.
    fn str<'a>(&mut self, at: &'de [u8], out: &mut &'a str) -> Read<'de>
    where
        'de: 'a;
    /// Text, borrowed where it can be.
    fn cow<'a>(&mut self, at: &'de [u8], out: &mut Cow<'a, str>) -> Read<'de>
    where
        'de: 'a;
    /// Text, in place of what `out` holds; its capacity is used again.
    fn string(&mut self, at: &'de [u8], out: &mut String) -> Read<'de>;
    /// Bytes that stand in the input as they are (never in JSON, where they are base64 text).
    fn bytes<'a>(&mut self, at: &'de [u8], out: &mut &'a [u8]) -> Read<'de>
    where
        'de: 'a;
    /// Bytes, in place of what `out` holds; its capacity is used again.
    fn byte_buf(&mut self, at: &'de [u8], out: &mut Vec<u8>) -> Read<'de>;
    /// An extension value: its code and data.
    fn ext(&mut self, at: &'de [u8], code: &mut i8, data: &mut &'de [u8]) -> Read<'de>;
    /// Passes over a value of any kind, checking it as strictly as if it were read.
    fn skip(&mut self, at: &'de [u8]) -> Read<'de>;

    /// Passes over a value that will be read in any case, looking at as little of it as will do: only the reading tells whether it is one.
    #[doc(hidden)]
    fn pass(&mut self, at: &'de [u8]) -> Read<'de>;

    /// The value of a key of text further on in a map, whose next key is at `at`, if it and what is before it stand there as encoders write
    /// them. As [`pass`](Self::pass), it looks at as little as will do.
    #[doc(hidden)]
    fn look_for(&self, frame: &Self::Frame, at: &'de [u8], key: &'static Key) -> Option<&'de [u8]>;

    /// Opens an array.
    fn array(&mut self, at: &'de [u8]) -> Result<(Self::Frame, &'de [u8]), Failed>;
    /// Goes to the next item of an array, or behind the array.
    fn item(&mut self, frame: &mut Self::Frame, at: &'de [u8]) -> Result<More<'de>, Failed>;
    /// Reads items of an array of floats, as many as stand there in the form that encoders write; all others are left.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f64s(&mut self, _frame: &mut Self::Frame, at: &'de [u8], _out: &mut Vec<f64>) -> &'de [u8] {
        at
    }
    /// As [`f64s`](Self::f64s), of 32 bits.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f32s(&mut self, _frame: &mut Self::Frame, at: &'de [u8], _out: &mut Vec<f32>) -> &'de [u8] {
        at
    }
    /// As [`f64s`](Self::f64s), of truth values.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn bools(&mut self, _frame: &mut Self::Frame, at: &'de [u8], _out: &mut Vec<bool>) -> &'de [u8] {
        at
    }
    /// As [`f64s`](Self::f64s), of integers.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn ints<T: Int + Default>(
        &mut self,
        _frame: &mut Self::Frame,
        at: &'de [u8],
        _out: &mut Vec<T>,
    ) -> &'de [u8] {
        at
    }
    /// The items of an array of this length, if its head is the one that encoders write and the depth allows it.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn plain_array(&self, _at: &'de [u8], _len: usize) -> Option<&'de [u8]> {
        None
    }
    /// Reads so many floats, if all of them stand there in the form that encoders write.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn plain_f64s(&self, _at: &'de [u8], _out: &mut [f64]) -> Option<&'de [u8]> {
        None
    }
    /// As [`plain_f64s`](Self::plain_f64s), of 32 bits.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn plain_f32s(&self, _at: &'de [u8], _out: &mut [f32]) -> Option<&'de [u8]> {
        None
    }
    /// How many items or entries are still to come, where the format says so beforehand; never more than the rest of the input
    /// can hold.
    fn size_hint(&self, frame: &Self::Frame, at: &'de [u8]) -> usize;

    /// Opens a map.
    fn map(&mut self, at: &'de [u8]) -> Result<(Self::Frame, &'de [u8]), Failed>;
    /// Goes to the key of the next entry of a map, or behind the map.
    fn entry(&mut self, frame: &mut Self::Frame, at: &'de [u8]) -> Result<More<'de>, Failed>;
    /// Like [`entry`](Self::entry), when `key` is expected to be the first of its map.
    fn first_key(
        &mut self,
        frame: &mut Self::Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed>;
    /// Like [`entry`](Self::entry), when `key` is expected behind another entry.
    fn next_key(
        &mut self,
        frame: &mut Self::Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed>;
    /// Reads a key of text, as [`entry`](Self::entry) found it, and goes to its value.
    fn key_with<T>(&mut self, at: &'de [u8], find: impl FnOnce(&str) -> T) -> Result<(T, &'de [u8]), Failed>;
    /// Goes from a key, as [`entry`](Self::entry) found it, to its value, if it is `key` in the form that encoders write.
    fn strip_key(&self, at: &'de [u8], key: &'static Key) -> Option<&'de [u8]>;
    /// Reads a key of text, borrowed where it can be, and goes to its value.
    fn key_cow(&mut self, at: &'de [u8], out: &mut Cow<'de, str>) -> Read<'de>;
    /// Reads an integer key (text in JSON) and goes to its value.
    fn key_int<T: Int>(&mut self, at: &'de [u8], out: &mut T) -> Read<'de>;

    /// Reads the name of a unit variant: a value of text.
    fn name_with<T>(&mut self, at: &'de [u8], find: impl FnOnce(&str) -> T)
    -> Result<(T, &'de [u8]), Failed>;

    /// How many containers could be opened inside this one.
    #[doc(hidden)]
    fn depth(frame: &Self::Frame) -> usize;
    /// How many bytes of input there were at the start of this container.
    #[doc(hidden)]
    fn rest(frame: &Self::Frame) -> usize;
    /// What is to be kept of a map of one entry while that one is read, which is less than of others: it lies on the stack of what recurses.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn around(map: &Self::Frame) -> Self::Frame {
        *map
    }
    /// What is common to the readers of all formats.
    #[doc(hidden)]
    fn state(&mut self) -> &mut State;
    /// What the rules of a model may ask for.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn context(&self) -> Option<&'de dyn Any> {
        None
    }

    /// Reads a field or entry of a map, or an item of an array. Where all errors are wanted, a value that fails is noted and
    /// passed over, and its slot stays empty.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn value<T: Decode<'de>>(&mut self, frame: &Self::Frame, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        match T::decode(self, at, out) {
            Ok(rest) => Ok(rest),
            Err(failed) => self.recover(Self::depth(frame), at, failed),
        }
    }

    /// Like [`value`](Self::value), in place of a value that is already there.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn value_into<T: Decode<'de>>(&mut self, frame: &Self::Frame, at: &'de [u8], out: &mut T) -> Read<'de> {
        match out.decode_into(self, at) {
            Ok(rest) => Ok(rest),
            Err(failed) => self.recover(Self::depth(frame), at, failed),
        }
    }

    /// Goes on behind the value at `at`, which failed, if all errors are wanted and this one allows it.
    ///
    /// # Errors
    ///
    /// `failed`, where it is not so.
    #[cold]
    #[inline(never)]
    fn recover(&mut self, depth: usize, at: &'de [u8], failed: Failed) -> Read<'de> {
        let start = self.state().offset(at);
        match self.state().recover() {
            None => Err(failed),
            Some(resume) => {
                self.state().depth = depth;
                match resume {
                    Some(offset) => Ok(at.get(offset.saturating_sub(start)..).unwrap_or_default()),
                    None => self.skip(at),
                }
            }
        }
    }

    /// Opens an array that must have `len` items. Whether it has them is asked at once where that can be known, before any of them is
    /// looked at; else [`nth`](Self::nth) and [`array_end`](Self::array_end) ask.
    ///
    /// # Errors
    ///
    /// Where there is none, or where it is known to have others.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn array_of(&mut self, at: &'de [u8], _len: usize) -> Result<(Self::Frame, &'de [u8]), Failed> {
        self.array(at)
    }

    /// Goes to the next item of an array that must have `len` of them.
    ///
    /// # Errors
    ///
    /// Where there is none.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn nth(&mut self, frame: &mut Self::Frame, at: &'de [u8], len: usize) -> Read<'de> {
        match self.item(frame, at)? {
            More::Item(at) => Ok(at),
            More::End(_) => Err(self.wrong_length(frame, len)),
        }
    }

    /// Goes behind an array that must have `len` items, all of which have been read.
    ///
    /// # Errors
    ///
    /// Where there is another one.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn array_end(&mut self, frame: &mut Self::Frame, at: &'de [u8], len: usize) -> Read<'de> {
        match self.item(frame, at)? {
            More::End(at) => Ok(at),
            More::Item(_) => Err(self.wrong_length(frame, len)),
        }
    }

    /// Opens an externally tagged enum: the name of its variant and, where it stands in a map of one entry, the map.
    ///
    /// # Errors
    ///
    /// Where neither text nor a map of at least one entry comes next.
    #[inline]
    fn variant<T>(
        &mut self,
        at: &'de [u8],
        find: impl FnOnce(&str) -> T,
    ) -> Result<Tagged<'de, T, Self::Frame>, Failed> {
        match self.kind(at) {
            Kind::Str => {
                let (variant, at) = self.name_with(at, find)?;
                Ok((variant, None, at))
            }
            Kind::Map => {
                let (mut frame, inside) = self.map(at)?;
                let More::Item(key) = self.entry(&mut frame, inside)? else {
                    return Err(self.expected(
                        at,
                        ErrorKind::Type,
                        "a map of one entry: the name of a variant",
                    ));
                };
                let (variant, at) = self.key_with(key, find)?;
                Ok((variant, Some(Self::around(&frame)), at))
            }
            _ => Err(self.expected(at, ErrorKind::Type, "a variant: text, or a map of one entry")),
        }
    }

    /// Goes behind the map of an externally tagged enum, whose payload has been read.
    ///
    /// # Errors
    ///
    /// Where the map has another entry.
    #[inline]
    fn variant_end(&mut self, mut frame: Self::Frame, at: &'de [u8]) -> Read<'de> {
        match self.entry(&mut frame, at)? {
            More::End(at) => Ok(at),
            More::Item(key) => Err(self.expected(key, ErrorKind::Type, "the end of a map of one entry")),
        }
    }

    /// Text, turned into a value by `parse`; `expected` is what the error says where it gives none.
    ///
    /// # Errors
    ///
    /// Where no text comes next, or it is not such a value.
    #[inline]
    fn text<T>(
        &mut self,
        at: &'de [u8],
        expected: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
        out: &mut Slot<T>,
    ) -> Read<'de> {
        let mut text = Cow::Borrowed("");
        let rest = self.cow(at, &mut text)?;
        match parse(&text) {
            Some(value) => {
                out.fill(value);
                Ok(rest)
            }
            None => Err(self.expected(at, ErrorKind::Type, expected)),
        }
    }

    /// Holds a value, which starts at `at`, to its rules, unless validation is off. Where all errors are wanted, rules are asked
    /// only if nothing in the value has failed: what failed is not there for them to look at.
    ///
    /// # Errors
    ///
    /// Where it breaks one; where all errors are wanted, they are noted instead.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn check<T: ?Sized>(
        &mut self,
        at: &'de [u8],
        value: Option<&T>,
        rules: impl FnOnce(&T, &mut Violations<'_>),
    ) -> Result<(), Failed> {
        if let Some(value) = value
            && self.state().asks_rules(at)
        {
            let mut found = self.context().map_or(Violations::NONE, Violations::within);
            rules(value, &mut found);
            if found.is_kept() {
                return self.state().broken(at, found);
            }
            // There is nothing to drop, which the compiler does not see through a call.
            core::mem::forget(found);
        }
        Ok(())
    }

    /// What has been built of a struct's field.
    ///
    /// # Errors
    ///
    /// Where the field failed and has been noted: then the struct, which ends before `at`, cannot be built.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn built<T>(&mut self, at: &'de [u8], slot: &mut Slot<T>) -> Result<T, Failed> {
        match slot.take() {
            Some(value) => Ok(value),
            None => Err(self.state().reported(at)),
        }
    }

    /// A field that is not in the map that starts at `start`.
    ///
    /// # Errors
    ///
    /// Always, unless all errors are wanted: then it is noted.
    #[cold]
    #[inline(never)]
    fn missing(&mut self, start: &'de [u8], name: &'static str) -> Result<(), Failed> {
        let offset = self.state().offset(start);
        self.state().missing(offset, Cow::Borrowed(name))
    }

    /// The value itself, behind the whitespace that can stand before it in a format of text.
    #[doc(hidden)]
    fn behind_whitespace(at: &'de [u8]) -> &'de [u8] {
        if Self::TEXT { text::trim_start(at) } else { at }
    }

    /// Parks the error that something else was expected at `at`.
    #[cold]
    #[inline(never)]
    fn expected(&mut self, at: &'de [u8], kind: ErrorKind, what: &'static str) -> Failed {
        let at = Self::behind_whitespace(at);
        self.state().fail(at, Trouble::Expected(kind, Cow::Borrowed(what)))
    }

    /// Parks the error that `what` was expected at `at`, where a value of another type stands; or what is wrong with that one.
    #[doc(hidden)]
    fn mismatch(&mut self, at: &'de [u8], what: &'static str) -> Failed;

    /// Parks the error that a number is out of range.
    #[cold]
    #[inline(never)]
    fn out_of_range(&mut self, at: &'de [u8], what: &'static str) -> Failed {
        let at = Self::behind_whitespace(at);
        self.state().fail(at, Trouble::Expected(ErrorKind::OutOfRange, Cow::Borrowed(what)))
    }

    /// Parks the error that an array is not of this length.
    #[cold]
    #[inline(never)]
    fn wrong_length(&mut self, frame: &Self::Frame, len: usize) -> Failed {
        let message = alloc::format!("expected an array of {len} item{}", if len == 1 { "" } else { "s" });
        let rest = Self::rest(frame);
        self.state().fail_at_rest(rest, Trouble::Says(ErrorKind::Length, message))
    }

    /// Parks the error of a second value for one field.
    #[cold]
    #[inline(never)]
    fn duplicate(&mut self, at: &'de [u8], name: &dyn Display) -> Failed {
        let name = alloc::format!("{name}");
        let message = alloc::format!("duplicate key `{}`", Excerpt(&name));
        self.state().fail(at, Trouble::Says(ErrorKind::Duplicate, message))
    }

    /// Parks the error of a name that is not one of `known`.
    #[cold]
    #[inline(never)]
    fn unknown(&mut self, at: &'de [u8], kind: ErrorKind, known: &[impl AsRef<str>]) -> Failed {
        let at = Self::behind_whitespace(at);
        self.state().fail(at, Trouble::Unknown(kind, one_of(known)))
    }

    /// Parks the error of an enum at `at` that has another variant: at the name, also where that is the key of a map.
    #[cold]
    #[inline(never)]
    fn unknown_variant(&mut self, at: &'de [u8], known: &[impl AsRef<str>]) -> Failed {
        let depth = self.state().depth;
        // The map has been opened before, and is not opened for good.
        self.state().depth = depth.saturating_add(1);
        let name = match self.kind(at) {
            Kind::Map => self.map(at).and_then(|(mut frame, inside)| self.entry(&mut frame, inside)),
            _ => Ok(More::Item(at)),
        };
        self.state().depth = depth;
        let at = if let Ok(More::Item(name)) = name { name } else { at };
        self.unknown(at, ErrorKind::UnknownVariant, known)
    }

    /// Parks an error of the value's own, at its start.
    #[cold]
    #[inline(never)]
    fn refuse(&mut self, at: &'de [u8], message: &dyn Display) -> Failed {
        let at = Self::behind_whitespace(at);
        self.state().fail(at, Trouble::Says(ErrorKind::Custom, excerpt::message(message)))
    }
}
