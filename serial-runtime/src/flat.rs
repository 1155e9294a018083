//! Structs and maps whose entries stand among those of the struct around them: what `flatten` asks of a type.
//!
//! The struct around reads the map, and hands it over where a key may belong to what is flattened. That reads as many of its
//! own fields as follow each other, and hands the map back at the first key that it does not know. Nothing is buffered, and
//! a value is read once, by the type that it belongs to.

use crate::{
    error::ErrorKind,
    slots::Slot,
    wire::{Failed, Key, More, Read, Reader, Room, Writer, Wrote},
};
use alloc::{borrow::Cow, boxed::Box, vec::Vec};

/// Where the entries of a struct are read from, and how far.
#[derive(Clone, Copy, Debug)]
pub enum Enter<'de> {
    /// All of the map that starts at `start`, from behind its head on: what is not known is passed over, what is missing is made.
    Whole {
        /// The map.
        start: &'de [u8],
        /// Behind its head.
        at: &'de [u8],
    },
    /// Behind an entry or at the start of the map of another struct, as long as the entries belong to this one.
    Behind(&'de [u8]),
    /// At a key of such a map, as [`Reader::entry`] found it.
    Key(&'de [u8]),
    /// Behind the map of another struct: what is missing is made.
    End {
        /// The map.
        start: &'de [u8],
        /// Behind it.
        at: &'de [u8],
    },
}

impl<'de> Enter<'de> {
    /// Where to go on.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[must_use]
    pub fn at(&self) -> &'de [u8] {
        let (Self::Whole { at, .. } | Self::Behind(at) | Self::Key(at) | Self::End { at, .. }) = self;
        at
    }

    /// Where the map starts, for what reads it to its end.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[must_use]
    pub fn start(&self) -> &'de [u8] {
        let (Self::Whole { start: at, .. } | Self::Behind(at) | Self::Key(at) | Self::End { start: at, .. }) =
            self;
        at
    }

    /// The key that it is entered at.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[must_use]
    pub fn key(&self) -> Option<&'de [u8]> {
        if let Self::Key(key) = self { Some(key) } else { None }
    }

    /// Whether the map is that of another struct, and has not ended.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[must_use]
    pub fn is_part(&self) -> bool {
        matches!(self, Self::Behind(_) | Self::Key(_))
    }

    /// Whether the map is that of the struct itself.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[must_use]
    pub fn is_whole(&self) -> bool {
        matches!(self, Self::Whole { .. })
    }

    /// Whether there is nothing more to read.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[must_use]
    pub fn is_end(&self) -> bool {
        matches!(self, Self::End { .. })
    }
}

/// Reads a struct of which every field waits for the others.
///
/// # Errors
///
/// As [`Decode::decode`](crate::Decode::decode).
#[inline]
pub fn decode_struct<'de, T: DecodeFlat<'de>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    out: &mut Slot<T>,
) -> Read<'de> {
    let mut parts = T::parts();
    let (mut map, at) = r.map(start)?;
    let at = T::read(&mut parts, r, &mut map, Enter::Whole { start, at })?.at();
    out.fill(T::finish(parts, r, &mut map, start, at)?);
    Ok(at)
}

/// A type whose entries can be written among those of a struct.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be flattened",
    note = "structs with named fields that derive `FastSerialize`, maps, and an `Option` or `Box` of these can be",
    note = "anything else in a variant beside a tag, such as an enum, has a name: write `Variant {{ name: {Self} }}`, or add `content` to the `tag`"
)]
pub trait EncodeFlat {
    /// The names of all entries.
    const NAMES: Names;

    /// How many entries `w` is to write.
    fn entries<'w, W: Writer<'w>>(&self, w: &mut W) -> usize;

    /// Writes the entries; `first` says whether nothing is before them.
    ///
    /// # Errors
    ///
    /// As [`Encode::encode`](crate::Encode::encode).
    fn encode_entries<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w>;
}

/// A type whose entries can be read among those of a struct.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be flattened",
    note = "structs with named fields that derive `FastSerialize`, maps, and an `Option` or `Box` of these can be",
    note = "anything else in a variant beside a tag, such as an enum, has a name: write `Variant {{ name: {Self} }}`, or add `content` to the `tag`"
)]
pub trait DecodeFlat<'de>: Sized {
    /// What has been read of the value.
    type Parts;

    /// The names of all entries: those of [`EncodeFlat`], for what can only be read.
    const NAMES: Names;

    /// Nothing has been read.
    fn parts() -> Self::Parts;

    /// Reads entries, as many as `enter` says. An answer at the very key that it was entered at says that this does not belong to the
    /// value.
    ///
    /// # Errors
    ///
    /// As [`Decode::decode`](crate::Decode::decode).
    fn read<R: Reader<'de>>(
        parts: &mut Self::Parts,
        r: &mut R,
        map: &mut R::Frame,
        enter: Enter<'de>,
    ) -> Result<More<'de>, Failed>;

    /// Whether an entry has been read.
    fn is_begun(parts: &Self::Parts) -> bool;

    /// The value, where the map that starts at `start` ends before `at`.
    ///
    /// # Errors
    ///
    /// Where a field is missing, or the value breaks a rule.
    fn finish<R: Reader<'de>>(
        parts: Self::Parts,
        r: &mut R,
        map: &mut R::Frame,
        start: &'de [u8],
        at: &'de [u8],
    ) -> Result<Self, Failed>;
}

/// The names of a struct's entries, with those of what is flattened into it.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// Its own fields.
    pub keys: &'static [Key],
    /// What else its fields are called.
    pub aliases: &'static [&'static str],
    /// What is flattened.
    pub inner: &'static [Self],
    /// Whether every key belongs to it.
    pub takes_all: bool,
    /// What all names begin with.
    pub prefix: &'static str,
}

impl Names {
    /// The names of a map.
    pub const ALL: Self = Self { keys: &[], aliases: &[], inner: &[], takes_all: true, prefix: "" };

    /// How many fields go by the name that is left of two texts, one behind the other, without so many bytes in front.
    const fn count(&self, name: [&str; 2], from: usize) -> usize {
        if !begins(name, from, self.prefix) {
            return 0;
        }
        let from = from + self.prefix.len();
        let (mut found, mut at) = (0, 0);
        while at < self.keys.len() {
            found += equal(name, from, self.keys[at].name) as usize;
            at += 1;
        }
        at = 0;
        while at < self.aliases.len() {
            found += equal(name, from, self.aliases[at]) as usize;
            at += 1;
        }
        at = 0;
        while at < self.inner.len() {
            found += self.inner[at].count(name, from);
            at += 1;
        }
        found
    }

    /// Whether all names of `part`, which is one of these or in one of these, are there once; `prefix` is what they begin with here.
    const fn has_once(&self, part: &Self, prefix: &'static str) -> bool {
        // There is no prefix inside of another one.
        let prefix = if part.prefix.is_empty() { prefix } else { part.prefix };
        let mut at = 0;
        while at < part.keys.len() {
            if self.count([prefix, part.keys[at].name], 0) > 1 {
                return false;
            }
            at += 1;
        }
        at = 0;
        while at < part.aliases.len() {
            if self.count([prefix, part.aliases[at]], 0) > 1 {
                return false;
            }
            at += 1;
        }
        at = 0;
        while at < part.inner.len() {
            if !self.has_once(&part.inner[at], prefix) {
                return false;
            }
            at += 1;
        }
        true
    }

    /// Whether a field goes by this name.
    pub(crate) const fn knows(&self, name: &str) -> bool {
        self.count(["", name], 0) > 0
    }

    /// Whether some names begin with a prefix.
    pub(crate) const fn has_prefix(&self) -> bool {
        let mut at = 0;
        while at < self.inner.len() {
            if self.inner[at].has_prefix() {
                return true;
            }
            at += 1;
        }
        !self.prefix.is_empty()
    }

    /// Whether what takes every key is behind all that does not.
    const fn has_rest_last(&self) -> bool {
        let mut at = 1;
        while at < self.inner.len() {
            if self.inner[at - 1].takes_all {
                return false;
            }
            at += 1;
        }
        true
    }

    /// Fails to compile where a key could belong to two fields.
    pub const fn assert_distinct(&self) {
        assert!(
            self.has_once(self, ""),
            "two fields have the same name on the wire, one of them in a flattened struct"
        );
        assert!(
            self.has_rest_last(),
            "a flattened map takes every key that is left: flatten it last, and only one"
        );
    }

    fn list(&self, text: bool, prefix: &str, out: &mut Vec<Cow<'static, str>>) {
        let prefix = if self.prefix.is_empty() { prefix } else { self.prefix };
        out.extend(self.keys.iter().map(|key| match prefix {
            "" => key.shown(text),
            prefix => Cow::Owned(alloc::format!("{prefix}{}", key.shown(text))),
        }));
        self.inner.iter().for_each(|inner| inner.list(text, prefix, out));
    }
}

/// Whether two texts, one behind the other and without so many bytes in front, are this one.
const fn equal(name: [&str; 2], from: usize, other: &str) -> bool {
    name[0].len() + name[1].len() == from + other.len() && begins(name, from, other)
}

/// Whether they begin with this one.
const fn begins(name: [&str; 2], from: usize, start: &str) -> bool {
    let (first, second, start) = (name[0].as_bytes(), name[1].as_bytes(), start.as_bytes());
    let mut at = 0;
    while at < start.len() {
        let place = from + at;
        let byte = if place < first.len() {
            first[place]
        } else if place - first.len() < second.len() {
            second[place - first.len()]
        } else {
            return false;
        };
        if byte != start[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// A key that neither the struct nor what is flattened into it has. Where all errors are wanted, it is noted.
///
/// # Errors
///
/// Where the first error ends the decode.
#[cold]
#[inline(never)]
pub fn unknown_entry<'de, R: Reader<'de>>(r: &mut R, key: &'de [u8], known: &Names) -> Result<(), Failed> {
    let mut names = Vec::new();
    known.list(R::TEXT, "", &mut names);
    let failed = r.unknown(key, ErrorKind::UnknownField, &names);
    r.state().recover().map(drop).ok_or(failed)
}

/// It is there where one of its entries is.
impl<T: EncodeFlat> EncodeFlat for Option<T> {
    const NAMES: Names = T::NAMES;

    #[inline]
    fn entries<'w, W: Writer<'w>>(&self, w: &mut W) -> usize {
        self.as_ref().map_or(0, |value| value.entries(w))
    }

    #[inline]
    fn encode_entries<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
        match self {
            Some(value) => value.encode_entries(w, at, first),
            None => Ok(at),
        }
    }
}

impl<'de, T: DecodeFlat<'de>> DecodeFlat<'de> for Option<T> {
    type Parts = T::Parts;

    const NAMES: Names = T::NAMES;

    #[inline]
    fn parts() -> T::Parts {
        T::parts()
    }

    #[inline]
    fn read<R: Reader<'de>>(
        parts: &mut T::Parts,
        r: &mut R,
        map: &mut R::Frame,
        enter: Enter<'de>,
    ) -> Result<More<'de>, Failed> {
        T::read(parts, r, map, enter)
    }

    #[inline]
    fn is_begun(parts: &T::Parts) -> bool {
        T::is_begun(parts)
    }

    #[inline]
    fn finish<R: Reader<'de>>(
        parts: T::Parts,
        r: &mut R,
        map: &mut R::Frame,
        start: &'de [u8],
        at: &'de [u8],
    ) -> Result<Self, Failed> {
        if T::is_begun(&parts) { T::finish(parts, r, map, start, at).map(Some) } else { Ok(None) }
    }
}

/// Nothing has no entries.
impl EncodeFlat for () {
    const NAMES: Names = Names { takes_all: false, ..Names::ALL };

    #[inline]
    fn entries<'w, W: Writer<'w>>(&self, _w: &mut W) -> usize {
        0
    }

    #[inline]
    fn encode_entries<'w, W: Writer<'w>>(&self, _w: &mut W, at: Room<'w>, _first: bool) -> Wrote<'w> {
        Ok(at)
    }
}

impl<'de> DecodeFlat<'de> for () {
    type Parts = ();

    const NAMES: Names = Names { takes_all: false, ..Names::ALL };

    #[inline]
    fn parts() {}

    #[inline]
    fn read<R: Reader<'de>>(
        _parts: &mut (),
        r: &mut R,
        map: &mut R::Frame,
        enter: Enter<'de>,
    ) -> Result<More<'de>, Failed> {
        match enter.key() {
            Some(key) => Ok(More::Item(key)),
            None => r.entry(map, enter.at()),
        }
    }

    #[inline]
    fn is_begun(_parts: &()) -> bool {
        false
    }

    #[inline]
    fn finish<R: Reader<'de>>(
        _parts: (),
        _r: &mut R,
        _map: &mut R::Frame,
        _start: &'de [u8],
        _at: &'de [u8],
    ) -> Result<(), Failed> {
        Ok(())
    }
}

/// What is behind a pointer is written as it is.
macro_rules! behind {
    ($($pointer:ty)*) => {$(
        impl<T: EncodeFlat> EncodeFlat for $pointer {
            const NAMES: Names = T::NAMES;

            #[inline]
            fn entries<'w, W: Writer<'w>>(&self, w: &mut W) -> usize {
                T::entries(self, w)
            }

            #[inline]
            fn encode_entries<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                T::encode_entries(self, w, at, first)
            }
        }
    )*};
}

behind!(&T Box<T>);

impl<'de, T: DecodeFlat<'de>> DecodeFlat<'de> for Box<T> {
    type Parts = T::Parts;

    const NAMES: Names = T::NAMES;

    #[inline]
    fn parts() -> T::Parts {
        T::parts()
    }

    #[inline]
    fn read<R: Reader<'de>>(
        parts: &mut T::Parts,
        r: &mut R,
        map: &mut R::Frame,
        enter: Enter<'de>,
    ) -> Result<More<'de>, Failed> {
        T::read(parts, r, map, enter)
    }

    #[inline]
    fn is_begun(parts: &T::Parts) -> bool {
        T::is_begun(parts)
    }

    #[inline]
    fn finish<R: Reader<'de>>(
        parts: T::Parts,
        r: &mut R,
        map: &mut R::Frame,
        start: &'de [u8],
        at: &'de [u8],
    ) -> Result<Self, Failed> {
        T::finish(parts, r, map, start, at).map(Self::new)
    }
}
