//! Structs and maps whose entries stand among those of the struct around them: what `flatten` asks of a type.
//!
//! The struct around reads the map, and hands it over where a key may belong to what is flattened. That reads as many of its
//! own fields as follow each other, and hands the map back at the first key that it does not know. Nothing is buffered, and
//! a value is read once, by the type that it belongs to.

mod inside;
mod place;

pub use crate::names::Names;
use crate::{
    error::ErrorKind,
    slots::Slot,
    wire::{Failed, More, Read, Reader, Room, Writer, Wrote},
};
use alloc::vec::Vec;
pub use place::{Beginning, FlatPlace, FlatThere};

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

    /// Whether nobody else can have this key: the map is the struct's own, or the struct around does not know it.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[must_use]
    pub fn hands_over(&self, key: &'de [u8]) -> bool {
        match self {
            Self::Key(handed) => handed.len() == key.len(),
            Self::Behind(_) => false,
            Self::Whole { .. } | Self::End { .. } => true,
        }
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

/// As [`decode_struct`], in place of the value that is there.
///
/// # Errors
///
/// As [`Decode::decode_into`](crate::Decode::decode_into).
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn decode_struct_into<'de, T: DecodeFlat<'de>, R: Reader<'de>>(
    value: &mut T,
    r: &mut R,
    start: &'de [u8],
) -> Read<'de> {
    let (mut map, at) = r.map(start)?;
    Ok(value.read_into(&mut T::unseen(), r, &mut map, Enter::Whole { start, at })?.at())
}

/// A type whose entries can be written among those of a struct.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be flattened",
    note = "structs with named fields and enums with a `tag` that derive `FastSerialize`, maps, and an `Option` or `Box` of these can be",
    note = "anything else in a variant beside a tag, such as another enum, has a name: write `Variant {{ name: {Self} }}`, or add `content` to the `tag`"
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
    note = "structs with named fields and enums with a `tag` that derive `FastSerialize`, maps, and an `Option` or `Box` of these can be",
    note = "anything else in a variant beside a tag, such as another enum, has a name: write `Variant {{ name: {Self} }}`, or add `content` to the `tag`"
)]
pub trait DecodeFlat<'de>: Sized {
    /// What has been read of the value.
    type Parts;

    /// What has been read, where that is put in place of a value that is there.
    type Seen;

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

    /// Whether what has been read is a value that refuses keys of nobody.
    #[inline]
    fn denies_unknown(_parts: &Self::Parts) -> bool {
        Self::NAMES.deny_unknown
    }

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

    /// As [`parts`](Self::parts), for a value that is there.
    fn unseen() -> Self::Seen;

    /// As [`read`](Self::read), in place of a value that is there.
    ///
    /// # Errors
    ///
    /// As there.
    fn read_into<R: Reader<'de>>(
        &mut self,
        seen: &mut Self::Seen,
        r: &mut R,
        map: &mut R::Frame,
        enter: Enter<'de>,
    ) -> Result<More<'de>, Failed>;

    /// As [`denies_unknown`](Self::denies_unknown), for a value that is there.
    #[inline]
    fn denies_unknown_into(_seen: &Self::Seen) -> bool {
        Self::NAMES.deny_unknown
    }

    /// As [`finish`](Self::finish), for a value that is there.
    ///
    /// # Errors
    ///
    /// As there.
    fn finish_into<R: Reader<'de>>(
        &mut self,
        seen: Self::Seen,
        r: &mut R,
        map: &mut R::Frame,
        start: &'de [u8],
        at: &'de [u8],
    ) -> Result<(), Failed>;
}

/// For an implementation of [`DecodeFlat`]: a value that is there is replaced by a new one.
macro_rules! anew {
    () => {
        type Seen = Self::Parts;

        #[inline]
        fn unseen() -> Self::Parts {
            Self::parts()
        }

        #[inline]
        fn read_into<R: $crate::wire::Reader<'de>>(
            &mut self,
            seen: &mut Self::Parts,
            r: &mut R,
            map: &mut R::Frame,
            enter: $crate::flat::Enter<'de>,
        ) -> Result<$crate::wire::More<'de>, $crate::wire::Failed> {
            Self::read(seen, r, map, enter)
        }

        #[inline]
        fn denies_unknown_into(seen: &Self::Parts) -> bool {
            Self::denies_unknown(seen)
        }

        #[inline]
        fn finish_into<R: $crate::wire::Reader<'de>>(
            &mut self,
            seen: Self::Parts,
            r: &mut R,
            map: &mut R::Frame,
            start: &'de [u8],
            at: &'de [u8],
        ) -> Result<(), $crate::wire::Failed> {
            *self = Self::finish(seen, r, map, start, at)?;
            Ok(())
        }
    };
}
pub(crate) use anew;

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
