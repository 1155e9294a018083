//! Where encoded bytes go: a growing vector, a fixed slice, or an `io::Write` behind a bounded buffer.
//!
//! This is the only file that writes without a bound check at every byte. [`Room`] is the promise behind it: a token over free
//! bytes of the current buffer, which is moved through every verb. [`Output::put`] compares the most that a [`Piece`] can
//! write with the room once, and then writes without asking.

use crate::{
    error::{Error, ErrorKind},
    text,
    wire::{Failed, Wrote},
};
use alloc::vec::Vec;
use core::{marker::PhantomData, ptr, ptr::NonNull};

/// The free bytes of an output buffer.
///
/// # Design
///
/// There is one room for an output at any time: it can be neither copied nor made outside of this file, and every write
/// consumes it. A room that is handed to the wrong output is found out before anything depends on it: `more` and `finish`
/// panic where it does not lie in their buffer.
#[derive(Debug)]
pub struct Room<'w> {
    /// The next byte to be written.
    at: NonNull<u8>,
    /// Behind the last byte that may be written: `at <= end`, both in (or one behind) one live buffer.
    end: NonNull<u8>,
    buffer: PhantomData<&'w mut [u8]>,
}

impl Room<'_> {
    /// How many bytes are free.
    #[inline(always)]
    fn free(&self) -> usize {
        self.end.as_ptr().addr() - self.at.as_ptr().addr()
    }
}

/// The most bytes a piece may ask for at once: what the staging buffer of a fixed slice holds.
pub(crate) const STAGING: usize = 1024;

/// How much of a long text is escaped under one capacity check.
const CHUNK: usize = 128;

/// Texts up to this length are escaped under one capacity check where memory can grow.
const WHOLE: usize = 512;

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
                unsafe { crate::number::$write(self.0, to) }
            }
        }
    )*};
}

text_piece! {
    u64 write_u64 20,
    i64 write_i64 20,
    u128 write_u128 40,
    i128 write_i128 40,
    f32 write_f32 crate::number::MAX_FLOAT,
    f64 write_f64 crate::number::MAX_FLOAT,
}

/// What lies behind the current buffer.
enum Sink<'w> {
    /// The buffer is the spare capacity of this vector.
    Vec { vec: &'w mut Vec<u8> },
    /// The buffer is what is left of the slice or, where that is too little for a bound, `staging`.
    Slice { slice: &'w mut [u8], written: usize, staging: &'w mut [u8; STAGING], staged: bool },
    /// The buffer is this vector's capacity; its content is written out when it is full.
    #[cfg(feature = "std")]
    Io { buffer: Vec<u8>, writer: &'w mut dyn std::io::Write },
}

/// The sink of an encode, with the error if there is one.
pub struct Output<'w> {
    sink: Sink<'w>,
    /// The start of the current buffer, as `usize`: for comparison only.
    start: usize,
    error: Option<Error>,
    /// Whether nothing is left out: what is written is to be compared.
    pub(crate) whole: bool,
}

impl core::fmt::Debug for Output<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Output").field("error", &self.error).finish_non_exhaustive()
    }
}

impl<'w> Output<'w> {
    /// Appends to a vector.
    #[inline]
    pub(crate) fn vec(vec: &'w mut Vec<u8>) -> (Self, Room<'w>) {
        let room = spare(vec);
        (Self { start: room.at.as_ptr().addr(), sink: Sink::Vec { vec }, error: None, whole: false }, room)
    }

    /// Fills a slice from its start; `staging` takes what might be too long.
    #[inline]
    pub(crate) fn slice(slice: &'w mut [u8], staging: &'w mut [u8; STAGING]) -> (Self, Room<'w>) {
        let room = room_of(slice);
        let start = room.at.as_ptr().addr();
        (
            Self {
                start,
                sink: Sink::Slice { slice, written: 0, staging, staged: false },
                error: None,
                whole: false,
            },
            room,
        )
    }

    /// Writes to `writer` through a buffer of `capacity` bytes.
    #[cfg(feature = "std")]
    pub(crate) fn io(writer: &'w mut dyn std::io::Write, capacity: usize) -> (Self, Room<'w>) {
        let mut buffer = Vec::with_capacity(capacity.max(STAGING));
        let room = spare(&mut buffer);
        (
            Self {
                start: room.at.as_ptr().addr(),
                sink: Sink::Io { buffer, writer },
                error: None,
                whole: false,
            },
            room,
        )
    }

    /// Writes `piece` under one capacity check.
    #[inline(always)]
    pub(crate) fn put(&mut self, at: Room<'w>, piece: impl Piece) -> Wrote<'w> {
        let bound = piece.bound();
        let at = if at.free() >= bound { at } else { self.more(at, bound)? };
        // SAFETY: `bound` bytes are free.
        let to = unsafe { piece.write(at.at.as_ptr()) };
        Ok(at.advanced_to(to))
    }

    /// Writes `lead`, then `bytes` of any length.
    #[inline(always)]
    pub(crate) fn copy(&mut self, at: Room<'w>, lead: impl Piece, bytes: &[u8]) -> Wrote<'w> {
        let bound = lead.bound() + bytes.len();
        if at.free() < bound {
            return self.copy_slowly(at, lead, bytes);
        }
        // SAFETY: `bound` bytes are free.
        let to = unsafe { lead.write(at.at.as_ptr()) };
        // SAFETY: `bytes.len()` of them still are.
        let to = unsafe { text::copy(bytes, to) };
        Ok(at.advanced_to(to))
    }

    #[cold]
    #[inline(never)]
    fn copy_slowly(&mut self, at: Room<'w>, lead: impl Piece, mut bytes: &[u8]) -> Wrote<'w> {
        let mut at = self.put(at, lead)?;
        if let Sink::Vec { .. } = self.sink {
            at = self.more(at, bytes.len())?;
        }
        while !bytes.is_empty() {
            if at.free() == 0 {
                at = self.more(at, bytes.len().min(STAGING))?;
            }
            let (now, later) = bytes.split_at(bytes.len().min(at.free()));
            at = self.put(at, now)?;
            bytes = later;
        }
        Ok(at)
    }

    /// Writes `lead`, then `value` as JSON text with its quotes.
    #[inline(always)]
    pub(crate) fn escape(&mut self, at: Room<'w>, lead: impl Piece, value: &str) -> Wrote<'w> {
        let bound = lead.bound() + text::escape_bound(value.len()) + 2;
        if at.free() < bound {
            return self.escape_slowly(at, lead, value);
        }
        // SAFETY: `bound` bytes are free.
        let to = unsafe { (lead, *b"\"").write(at.at.as_ptr()) };
        // SAFETY: the bound of the escaped text and one byte more still are.
        let to = unsafe { text::escape_into(value, to) };
        // SAFETY: one byte is free.
        let to = unsafe { (*b"\"").write(to) };
        Ok(at.advanced_to(to))
    }

    /// Escapes where the worst case does not fit: grows for it if the text is short, else goes on in pieces.
    #[cold]
    #[inline(never)]
    fn escape_slowly(&mut self, at: Room<'w>, lead: impl Piece, mut value: &str) -> Wrote<'w> {
        let bound = lead.bound() + text::escape_bound(value.len()) + 2;
        if matches!(self.sink, Sink::Vec { .. }) && value.len() <= WHOLE {
            let at = self.more(at, bound)?;
            return self.escape(at, lead, value);
        }
        let mut at = self.put(at, (lead, *b"\""))?;
        if matches!(self.sink, Sink::Vec { .. }) {
            at = self.more(at, value.len() + text::escape_bound(CHUNK))?;
        }
        while !value.is_empty() {
            let (now, later) = value.split_at(value.floor_char_boundary(CHUNK));
            at = self.put(at, Escaped(now))?;
            value = later;
        }
        self.put(at, *b"\"")
    }

    /// Makes room for `need` bytes: by growing the vector, or by passing on what the buffer holds.
    #[cold]
    #[inline(never)]
    fn more(&mut self, at: Room<'w>, need: usize) -> Wrote<'w> {
        let filled = self.filled(&at);
        let room = match &mut self.sink {
            Sink::Vec { vec } => {
                let len = vec.len() + filled;
                // SAFETY: the bytes up to `at` have been written, and they lie in the vector's capacity.
                unsafe { vec.set_len(len) };
                vec.reserve(need);
                spare(vec)
            }
            Sink::Slice { slice, written, staging, staged } => {
                if *staged {
                    let Some(target) = slice.get_mut(*written..).and_then(|rest| rest.get_mut(..filled))
                    else {
                        return Err(self.fail(Error::new(ErrorKind::BufferFull, "the buffer is too small")));
                    };
                    let staged = staging.get(..filled).unwrap_or_default();
                    target.copy_from_slice(staged);
                }
                *written += filled;
                *staged = true;
                if need > STAGING {
                    return Err(self.fail(Error::new(ErrorKind::BufferFull, "the buffer is too small")));
                }
                // The staging buffer outlives `'w`; the room that pointed into it has been consumed.
                room_of(staging.as_mut_slice())
            }
            #[cfg(feature = "std")]
            Sink::Io { buffer, writer } => {
                // SAFETY: the bytes up to `at` have been written, and they lie in the buffer's capacity.
                unsafe { buffer.set_len(filled) };
                if let Err(error) = writer.write_all(buffer) {
                    return Err(self.fail(Error::io(error)));
                }
                buffer.clear();
                buffer.reserve(need);
                spare(buffer)
            }
        };
        self.start = room.at.as_ptr().addr();
        Ok(room)
    }

    /// How many bytes of the current buffer have been written.
    ///
    /// # Panics
    ///
    /// Where `at` is the room of another output: nothing may rest on its word then.
    fn filled(&self, at: &Room<'w>) -> usize {
        let filled = at.at.as_ptr().addr().wrapping_sub(self.start);
        let capacity = match &self.sink {
            Sink::Vec { vec } => vec.capacity() - vec.len(),
            Sink::Slice { staged: true, .. } => STAGING,
            Sink::Slice { slice, written, .. } => slice.len() - written,
            #[cfg(feature = "std")]
            Sink::Io { buffer, .. } => buffer.capacity(),
        };
        assert!(filled <= capacity, "the room of another output");
        filled
    }

    /// Ends an encode that went well: what is in the buffer reaches the sink. Returns the bytes written to a slice.
    #[inline]
    pub(crate) fn finish(&mut self, at: Room<'w>) -> Result<usize, Error> {
        let filled = self.filled(&at);
        if let Sink::Vec { vec } = &mut self.sink {
            let len = vec.len() + filled;
            // SAFETY: the bytes up to `at` have been written, and they lie in the vector's capacity.
            unsafe { vec.set_len(len) };
            return Ok(filled);
        }
        match self.more(at, 0) {
            Ok(_) => Ok(if let Sink::Slice { written, .. } = self.sink { written } else { 0 }),
            Err(Failed(())) => Err(self.take_error()),
        }
    }

    /// Ends an encode that failed.
    #[cold]
    pub(crate) fn take_error(&mut self) -> Error {
        // OK because `Failed` is made by `fail` only.
        self.error.take().unwrap_or_else(|| Error::new(ErrorKind::Custom, "encoding failed"))
    }

    /// Parks an error behind what has been written: the entry points look there for the place.
    #[cold]
    #[inline(never)]
    pub(crate) fn fail_at(&mut self, at: Room<'w>, error: Error) -> Failed {
        let filled = self.filled(&at);
        if let Sink::Vec { vec } = &mut self.sink {
            let len = vec.len() + filled;
            // SAFETY: the bytes up to `at` have been written, and they lie in the vector's capacity.
            unsafe { vec.set_len(len) };
        }
        self.fail(error)
    }

    /// Where `at` is, to fail there when it is gone.
    #[cfg(feature = "serde")]
    pub(crate) fn mark(&self, at: &Room<'w>) -> Mark {
        Mark { start: self.start, len: self.len(), filled: self.filled(at) }
    }

    /// Parks an error behind what had been written up to the mark, where that is still in the buffer. Otherwise the buffer has been
    /// passed on since, and what is behind it is what had been written by then.
    #[cfg(feature = "serde")]
    #[cold]
    #[inline(never)]
    pub(crate) fn fail_at_mark(&mut self, mark: Mark, error: Error) -> Failed {
        let same = (mark.start, mark.len) == (self.start, self.len());
        if let Sink::Vec { vec } = &mut self.sink
            && same
        {
            // SAFETY: the bytes up to the mark have been written, and they lie in the capacity: the buffer is still the same.
            unsafe { vec.set_len(mark.len + mark.filled) };
        }
        self.fail(error)
    }

    /// How many bytes a vector holds before the current buffer.
    #[cfg(feature = "serde")]
    fn len(&self) -> usize {
        if let Sink::Vec { vec } = &self.sink { vec.len() } else { 0 }
    }

    /// Parks an error.
    #[cold]
    #[inline(never)]
    pub(crate) fn fail(&mut self, error: Error) -> Failed {
        self.error = Some(error);
        Failed(())
    }
}

/// A place in what has been written, and the buffer that it is in.
#[cfg(feature = "serde")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    start: usize,
    len: usize,
    filled: usize,
}

impl Room<'_> {
    /// The room behind `to`, which a piece within this room has returned.
    #[inline(always)]
    fn advanced_to(self, to: *mut u8) -> Self {
        debug_assert!(to.addr() >= self.at.as_ptr().addr() && to.addr() <= self.end.as_ptr().addr());
        // SAFETY: a pointer into a live buffer is not null.
        let at = unsafe { NonNull::new_unchecked(to) };
        Self { at, ..self }
    }
}

/// A piece of text, escaped, without quotes.
struct Escaped<'a>(&'a str);

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

/// The spare capacity of a vector as a room. The caller sees to it that the vector outlives the room and is not touched while
/// the room is in use.
fn spare<'w>(vec: &mut Vec<u8>) -> Room<'w> {
    let free = vec.spare_capacity_mut().as_mut_ptr_range();
    room_between(free.start.cast(), free.end.cast())
}

/// A slice as a room.
fn room_of<'w>(slice: &mut [u8]) -> Room<'w> {
    let free = slice.as_mut_ptr_range();
    room_between(free.start, free.end)
}

fn room_between<'w>(start: *mut u8, end: *mut u8) -> Room<'w> {
    // OK because slices never start at null, and neither ends there.
    let not_null = |pointer| NonNull::new(pointer).unwrap_or(NonNull::dangling());
    Room { at: not_null(start), end: not_null(end), buffer: PhantomData }
}
