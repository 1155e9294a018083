//! Where a value is put while its parent is still being decoded.

/// A place for one value, empty until a decoder fills it.
///
/// Decoders write into a slot instead of returning the value, so that the cursor, which every step needs, is what
/// travels in registers. A slot that goes out of scope drops what it holds: an error half way through a struct
/// leaks nothing.
#[derive(Debug)]
pub struct Slot<T>(Option<T>);

impl<T> Slot<T> {
    /// A slot that holds nothing.
    pub const EMPTY: Self = Self(None);

    /// Puts `value` into the slot.
    #[inline(always)]
    pub fn fill(&mut self, value: T) {
        self.0 = Some(value);
    }

    /// What the slot holds.
    #[inline(always)]
    pub fn get(&self) -> Option<&T> {
        self.0.as_ref()
    }

    /// What the slot holds, to be changed.
    #[inline(always)]
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.0.as_mut()
    }

    /// Puts `value` into the slot, and gives access to it there.
    #[inline(always)]
    pub(crate) fn insert(&mut self, value: T) -> &mut T {
        self.0.insert(value)
    }

    /// Puts what the slot holds in place of another value, which stays where it holds nothing.
    #[inline(always)]
    pub(crate) fn replace(mut self, value: &mut T) {
        if let Some(own) = self.take() {
            *value = own;
        }
    }

    /// Takes the value out.
    #[inline(always)]
    pub fn take(&mut self) -> Option<T> {
        self.0.take()
    }
}
