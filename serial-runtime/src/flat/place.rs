//! Where the entries of what is flattened are put.

use super::{DecodeFlat, Enter};
use crate::wire::{Failed, More, Reader};

/// Where the entries of a flattened value are put, whichever is there: the parts of a new one ([`Beginning`]), or a value to be decoded
/// in place of ([`FlatThere`]). To what is flattened it is what [`Place`](crate::slots::Place) is to a field.
pub trait FlatPlace<'de> {
    /// As [`DecodeFlat::read`].
    ///
    /// # Errors
    ///
    /// As there.
    fn read<R: Reader<'de>>(
        &mut self,
        r: &mut R,
        map: &mut R::Frame,
        enter: Enter<'de>,
    ) -> Result<More<'de>, Failed>;

    /// As [`DecodeFlat::denies_unknown`].
    fn denies_unknown(&self) -> bool;
}

/// The parts of a new value.
#[allow(missing_debug_implementations, reason = "parts are as they are generated")]
pub struct Beginning<'a, 'de, T: DecodeFlat<'de>>(pub &'a mut T::Parts);

impl<'de, T: DecodeFlat<'de>> FlatPlace<'de> for Beginning<'_, 'de, T> {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn read<R: Reader<'de>>(
        &mut self,
        r: &mut R,
        map: &mut R::Frame,
        enter: Enter<'de>,
    ) -> Result<More<'de>, Failed> {
        T::read(self.0, r, map, enter)
    }

    #[inline]
    fn denies_unknown(&self) -> bool {
        T::denies_unknown(self.0)
    }
}

/// A value that is there, and what has been read of it.
#[allow(missing_debug_implementations, reason = "what has been read is as it is generated")]
pub struct FlatThere<'a, 'de, T: DecodeFlat<'de>>(pub &'a mut T, pub &'a mut T::Seen);

impl<'de, T: DecodeFlat<'de>> FlatPlace<'de> for FlatThere<'_, 'de, T> {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn read<R: Reader<'de>>(
        &mut self,
        r: &mut R,
        map: &mut R::Frame,
        enter: Enter<'de>,
    ) -> Result<More<'de>, Failed> {
        self.0.read_into(self.1, r, map, enter)
    }

    #[inline]
    fn denies_unknown(&self) -> bool {
        T::denies_unknown_into(self.1)
    }
}
