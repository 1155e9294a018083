//! What can be written at once: something of a size that is bounded beforehand.

use crate::{number, text};
use core::ptr;

/// Something of bounded size that can be written at once.
///
/// # Safety
///
/// `write` writes at most `bound()` bytes, initialises every byte up to the pointer that it returns, and returns a
/// pointer within those bytes (or one behind them).
pub(crate) unsafe trait Piece {
    /// The most bytes that `write` touches.
    fn bound(&self) -> usize;

    /// Writes the piece.
    ///
    /// # Safety
    ///
    /// `bound()` bytes are writable at `to`.
    unsafe fn write(self, to: *mut u8) -> *mut u8;
}

// SAFETY: writes exactly its length.
unsafe impl Piece for &[u8] {
    #[inline(always)]
    fn bound(&self) -> usize {
        self.len()
    }
    #[inline(always)]
    unsafe fn write(self, to: *mut u8) -> *mut u8 {
        // SAFETY: the caller promises `len` writable bytes; they cannot overlap a shared slice.
        unsafe { ptr::copy_nonoverlapping(self.as_ptr(), to, self.len()) };
        // SAFETY: within (or one behind) the promised bytes.
        unsafe { to.add(self.len()) }
    }
}

/// A text of less than 32 bytes, whose bound is a constant for that.
#[derive(Clone, Copy)]
pub(crate) struct Short<'a>(&'a [u8]);

impl<'a> Short<'a> {
    /// The most bytes that one writes.
    pub(crate) const MOST: usize = text::SHORT - 1;

    /// The bytes, if they are short.
    #[inline(always)]
    pub(crate) fn new(bytes: &'a [u8]) -> Option<Self> {
        (bytes.len() < text::SHORT).then_some(Self(bytes))
    }
}

// SAFETY: writes exactly its length, which `new` has looked at.
unsafe impl Piece for Short<'_> {
    #[inline(always)]
    fn bound(&self) -> usize {
        Self::MOST
    }
    #[inline(always)]
    unsafe fn write(self, to: *mut u8) -> *mut u8 {
        // SAFETY: the length is below `SHORT`, and the caller promises the bound.
        unsafe { text::copy_short(self.0, to) }
    }
}

// SAFETY: writes exactly N bytes.
unsafe impl<const N: usize> Piece for [u8; N] {
    #[inline(always)]
    fn bound(&self) -> usize {
        N
    }
    #[inline(always)]
    unsafe fn write(self, to: *mut u8) -> *mut u8 {
        // SAFETY: the caller promises N writable bytes, and an array of bytes has no alignment.
        unsafe { to.cast::<[u8; N]>().write(self) };
        // SAFETY: within (or one behind) the promised bytes.
        unsafe { to.add(N) }
    }
}

// SAFETY: each part keeps its own promise, and the second starts where the first ends.
unsafe impl<A: Piece, B: Piece> Piece for (A, B) {
    #[inline(always)]
    fn bound(&self) -> usize {
        self.0.bound() + self.1.bound()
    }
    #[inline(always)]
    unsafe fn write(self, to: *mut u8) -> *mut u8 {
        // SAFETY: the caller promises the sum of both bounds.
        let to = unsafe { self.0.write(to) };
        // SAFETY: the first part left at least the second's bound.
        unsafe { self.1.write(to) }
    }
}

// SAFETY: as the pair of its first part and the rest.
unsafe impl<A: Piece, B: Piece, C: Piece> Piece for (A, B, C) {
    #[inline(always)]
    fn bound(&self) -> usize {
        self.0.bound() + self.1.bound() + self.2.bound()
    }
    #[inline(always)]
    unsafe fn write(self, to: *mut u8) -> *mut u8 {
        // SAFETY: the caller promises the sum of the bounds.
        unsafe { (self.0, (self.1, self.2)).write(to) }
    }
}

/// Several pieces of one kind, of at most `MOST` bytes each: what `piece` makes of the items.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a, T, F, const MOST: usize>(pub(crate) &'a [T], pub(crate) F);

// SAFETY: each part keeps its own promise, is bounded by its share, and starts where the one before it ends.
unsafe impl<T: Copy, P: Piece, F: Fn(T) -> P, const MOST: usize> Piece for Row<'_, T, F, MOST> {
    #[inline(always)]
    fn bound(&self) -> usize {
        MOST * self.0.len()
    }
    #[inline(always)]
    unsafe fn write(self, mut to: *mut u8) -> *mut u8 {
        for &item in self.0 {
            let piece = (self.1)(item);
            assert!(piece.bound() <= MOST, "a piece of {MOST} bytes at the most");
            // SAFETY: the caller promises the sum of the shares, and the parts before this one have taken no more than theirs.
            to = unsafe { piece.write(to) };
        }
        to
    }
}

/// The start of a piece: all of it is written, and then some of it counts. What has several widths is written without a
/// branch in this way.
#[derive(Clone, Copy)]
pub(crate) struct Cut<P> {
    piece: P,
    len: usize,
}

impl<P> Cut<P> {
    /// The first `len` bytes of `piece`.
    #[inline(always)]
    pub(crate) fn new(piece: P, len: usize) -> Self {
        Self { piece, len }
    }
}

// SAFETY: writes what the piece writes, and returns a pointer at or before the one that the piece returns.
unsafe impl<P: Piece> Piece for Cut<P> {
    #[inline(always)]
    fn bound(&self) -> usize {
        self.piece.bound()
    }
    #[inline(always)]
    unsafe fn write(self, to: *mut u8) -> *mut u8 {
        // SAFETY: the caller promises the piece's bound.
        let end = unsafe { self.piece.write(to) };
        let len = self.len.min(end.addr() - to.addr());
        // SAFETY: within what the piece has written.
        unsafe { to.add(len) }
    }
}

/// An integer that is its own marker, or big-endian behind one, in the first of four widths that holds it. The markers of a family
/// ascend with the width.
///
/// There is a branch for each width: those of a field, or of the items of a slice, repeat themselves, so that it is foreseen, and
/// what is written is of constant size behind it.
#[derive(Clone, Copy)]
pub(crate) struct Marked {
    pub(crate) fix: bool,
    pub(crate) family: u8,
    /// Whether it is too wide for one byte, for two, for four.
    pub(crate) beyond: [bool; 3],
    pub(crate) value: u64,
}

// SAFETY: each width writes exactly its bytes behind the marker, of which the widest has eight.
unsafe impl Piece for Marked {
    #[inline(always)]
    fn bound(&self) -> usize {
        9
    }
    #[inline(always)]
    unsafe fn write(self, to: *mut u8) -> *mut u8 {
        let Self { fix, family, beyond: [one, two, four], value } = self;
        if four {
            // SAFETY: the nine bytes that the caller promises.
            return unsafe { ([family + 3], value.to_be_bytes()).write(to) };
        }
        if fix {
            // SAFETY: one byte of the nine that the caller promises.
            return unsafe { [value as u8].write(to) };
        }
        if two {
            // SAFETY: five bytes of the nine that the caller promises.
            return unsafe { ([family + 2], (value as u32).to_be_bytes()).write(to) };
        }
        if one {
            // SAFETY: three bytes of the nine that the caller promises.
            return unsafe { ([family + 1], (value as u16).to_be_bytes()).write(to) };
        }
        // SAFETY: two bytes of the nine that the caller promises.
        unsafe { [family, value as u8].write(to) }
    }
}

/// A number as JSON text.
#[derive(Clone, Copy)]
pub(crate) struct Text<T>(pub(crate) T);

macro_rules! text_piece {
    ($($ty:ident $write:ident $bound:expr,)*) => {$(
        // SAFETY: the number writers promise the same.
        unsafe impl Piece for Text<$ty> {
            #[inline(always)]
            fn bound(&self) -> usize {
                $bound
            }
            #[inline(always)]
            unsafe fn write(self, to: *mut u8) -> *mut u8 {
                // SAFETY: the caller promises the bound.
                unsafe { number::$write(self.0, to) }
            }
        }
    )*};
}

text_piece! {
    u64 write_u64 20,
    i64 write_i64 20,
    u128 write_u128 40,
    i128 write_i128 40,
    f32 write_f32 number::MAX_FLOAT,
    f64 write_f64 number::MAX_FLOAT,
}

/// Bytes of any length, mostly not short; `&[u8]` is for those whose length the compiler knows.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

// SAFETY: writes exactly its length.
unsafe impl Piece for Bytes<'_> {
    #[inline(always)]
    fn bound(&self) -> usize {
        self.0.len()
    }
    #[inline(always)]
    unsafe fn write(self, to: *mut u8) -> *mut u8 {
        // SAFETY: the caller promises the bound.
        unsafe { text::copy(self.0, to) }
    }
}

/// A float of usual size as JSON text.
#[derive(Clone, Copy)]
pub(crate) struct Small(f64);

impl Small {
    /// The number, if it is small: that is one comparison, which no float passes that is not finite.
    #[inline(always)]
    pub(crate) fn new(value: f64) -> Option<Self> {
        number::is_small(value).then_some(Self(value))
    }
}

// SAFETY: the number writer promises the same for what `new` has looked at.
unsafe impl Piece for Small {
    #[inline(always)]
    fn bound(&self) -> usize {
        number::MAX_FLOAT
    }
    #[inline(always)]
    unsafe fn write(self, to: *mut u8) -> *mut u8 {
        // SAFETY: the number is small, and the caller promises the bound.
        unsafe { number::write_small_f64(self.0, to) }
    }
}

/// A piece of text, escaped, without quotes.
pub(super) struct Escaped<'a>(pub(super) &'a str);

// SAFETY: `escape_into` promises the same.
unsafe impl Piece for Escaped<'_> {
    #[inline]
    fn bound(&self) -> usize {
        text::escape_bound(self.0.len())
    }
    #[inline]
    unsafe fn write(self, to: *mut u8) -> *mut u8 {
        // SAFETY: the caller promises the bound.
        unsafe { text::escape_into(self.0, to) }
    }
}

/// A text that is shorter than a block, escaped, with quotes; its bound is a constant for that.
pub(super) struct ShortText<'a>(&'a str);

impl<'a> ShortText<'a> {
    /// The most bytes that one writes.
    pub(super) const MOST: usize = text::escape_bound(text::SHORT_ESCAPED - 1) + 2;

    /// The text, if it is short.
    #[inline(always)]
    pub(super) fn new(text: &'a str) -> Option<Self> {
        (text.len() < text::SHORT_ESCAPED).then_some(Self(text))
    }
}

// SAFETY: `escape_into` promises the same for a text of the length that `new` has looked at.
unsafe impl Piece for ShortText<'_> {
    #[inline(always)]
    fn bound(&self) -> usize {
        Self::MOST
    }
    #[inline(always)]
    unsafe fn write(self, to: *mut u8) -> *mut u8 {
        // SAFETY: the caller promises the bound, which is no less than that of these parts.
        unsafe { (*b"\"", Escaped(self.0), *b"\"").write(to) }
    }
}
