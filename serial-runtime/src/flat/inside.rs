//! What is flattened as what is inside of it is: options, boxes and references; and nothing.

use super::{DecodeFlat, EncodeFlat, Enter, Names, anew};
use crate::wire::{Failed, More, Reader, Room, Writer, Wrote};
use alloc::boxed::Box;

/// What is new is read as a new value of what is inside.
macro_rules! as_inside {
    ($inner:ident) => {
        type Parts = $inner::Parts;

        const NAMES: Names = $inner::NAMES;

        #[inline]
        fn parts() -> $inner::Parts {
            $inner::parts()
        }

        #[inline]
        fn read<R: Reader<'de>>(
            parts: &mut $inner::Parts,
            r: &mut R,
            map: &mut R::Frame,
            enter: Enter<'de>,
        ) -> Result<More<'de>, Failed> {
            $inner::read(parts, r, map, enter)
        }

        #[inline]
        fn is_begun(parts: &$inner::Parts) -> bool {
            $inner::is_begun(parts)
        }

        #[inline]
        fn denies_unknown(parts: &$inner::Parts) -> bool {
            $inner::denies_unknown(parts)
        }
    };
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
    as_inside!(T);

    anew!();

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
    const NAMES: Names = Names::NONE;

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

    anew!();

    const NAMES: Names = Names::NONE;

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
    as_inside!(T);

    type Seen = T::Seen;

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

    #[inline]
    fn unseen() -> T::Seen {
        T::unseen()
    }

    #[inline]
    fn read_into<R: Reader<'de>>(
        &mut self,
        seen: &mut T::Seen,
        r: &mut R,
        map: &mut R::Frame,
        enter: Enter<'de>,
    ) -> Result<More<'de>, Failed> {
        T::read_into(self, seen, r, map, enter)
    }

    #[inline]
    fn denies_unknown_into(seen: &T::Seen) -> bool {
        T::denies_unknown_into(seen)
    }

    #[inline]
    fn finish_into<R: Reader<'de>>(
        &mut self,
        seen: T::Seen,
        r: &mut R,
        map: &mut R::Frame,
        start: &'de [u8],
        at: &'de [u8],
    ) -> Result<(), Failed> {
        T::finish_into(self, seen, r, map, start, at)
    }
}
