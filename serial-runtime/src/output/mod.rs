//! Where encoded bytes go: a growing vector, a fixed slice, or an `io::Write` behind a bounded buffer.
//!
//! This is the only place that writes without a bound check at every byte. [`Room`] is the promise behind it: a token over free
//! bytes of the current buffer, which is moved through every verb. [`Output::put`] compares the most that a [`Piece`] can
//! write with the room once, and then writes without asking.

mod piece;

pub(crate) use piece::{Cut, Marked, Piece, Row, Short, Small, Text};

use crate::{
    error::{Error, ErrorKind},
    text,
    wire::{Failed, Wrote},
};
use alloc::vec::Vec;
use core::{hint::assert_unchecked, marker::PhantomData, mem::MaybeUninit, ptr::NonNull};
use piece::{Bytes, Escaped, ShortText};

/// The free bytes of an output buffer.
///
/// # Design
///
/// There is one room for an output at any time: it can be neither copied nor made outside of this file, and every write
/// consumes it. A room that is handed to the wrong output is found out before anything depends on it: `more` and `finish`
/// panic where it does not lie in their buffer.
///
/// The bytes are counted, so that a write of constant size behind a check of constant size leaves a count that the compiler
/// knows a lower bound of: the checks of what follows fold away as long as that bound lasts (`Output::ahead`).
#[derive(Debug)]
pub struct Room<'w> {
    /// The next byte to be written.
    at: NonNull<u8>,
    /// So many bytes from `at` on lie in one live buffer, and may be written.
    free: usize,
    buffer: PhantomData<&'w mut [u8]>,
}

impl Room<'_> {
    /// The room behind `to`.
    ///
    /// # Safety
    ///
    /// `to` lies within the first `bound` bytes of this room or one behind them, and the room has so many.
    #[cfg_attr(not(debug_assertions), inline(always))]
    unsafe fn advanced_to(self, to: *mut u8, bound: usize) -> Self {
        let written = to.addr() - self.at.as_ptr().addr();
        // SAFETY: the caller's promise; it tells the compiler what is left at least.
        unsafe { assert_unchecked(written <= bound) };
        // SAFETY: a pointer into a live buffer is not null.
        let at = unsafe { NonNull::new_unchecked(to) };
        Self { at, free: self.free - written, ..self }
    }
}

/// The most bytes a piece may ask for at once: what the staging buffer of a fixed slice holds.
pub(crate) const STAGING: usize = 1024;

/// How much of a long text is escaped under one capacity check.
const CHUNK: usize = 128;

/// Texts up to this length are escaped under one capacity check where memory can grow.
const WHOLE: usize = 512;

/// So much is gathered in front of an `io::Write`, unless it is less.
#[cfg(feature = "std")]
pub(crate) const BUFFER: usize = 8 * 1024;

/// What lies behind the current buffer.
enum Sink<'w> {
    /// The buffer is the spare capacity of this vector.
    Vec { vec: &'w mut Vec<u8> },
    /// The buffer is what is left of the slice or, where that is too little for a bound, `staging`.
    Slice { slice: &'w mut [u8], written: usize, staging: &'w mut Staging, staged: bool },
    /// The buffer is `staging` at first, if the vector has no capacity: what fits there is written without one. Then it is the spare
    /// capacity of the vector, which grows up to [`BUFFER`] bytes; from then on its content is written out when it is full.
    #[cfg(feature = "std")]
    Io { buffer: &'w mut Vec<u8>, writer: &'w mut dyn std::io::Write, staging: &'w mut Staging, staged: bool },
}

/// What is written where the rest of a fixed slice might be too little, or before there is a buffer in front of an `io::Write`.
pub(crate) type Staging = [MaybeUninit<u8>; STAGING];

/// The sink of an encode, with the error if there is one.
pub struct Output<'w> {
    sink: Sink<'w>,
    /// The start of the current buffer, as `usize`: for comparison only.
    start: usize,
    error: Option<Error>,
    /// Whether nothing is left out: what is written is to be compared.
    pub(crate) whole: bool,
    /// Whether what is sensitive is not shown.
    pub(crate) redact: bool,
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
        (
            Self {
                start: room.at.as_ptr().addr(),
                sink: Sink::Vec { vec },
                error: None,
                whole: false,
                redact: false,
            },
            room,
        )
    }

    /// Fills a slice from its start; `staging` takes what might be too long.
    #[inline]
    pub(crate) fn slice(slice: &'w mut [u8], staging: &'w mut Staging) -> (Self, Room<'w>) {
        let room = room_of(slice.as_mut_ptr(), slice.len());
        let start = room.at.as_ptr().addr();
        (
            Self {
                start,
                sink: Sink::Slice { slice, written: 0, staging, staged: false },
                error: None,
                whole: false,
                redact: false,
            },
            room,
        )
    }

    /// Writes to `writer` through the capacity of `buffer`, or through `staging` as long as there is none.
    #[cfg(feature = "std")]
    pub(crate) fn io(
        writer: &'w mut dyn std::io::Write,
        buffer: &'w mut Vec<u8>,
        staging: &'w mut Staging,
    ) -> (Self, Room<'w>) {
        let staged = buffer.capacity() == 0;
        let room = if staged { room_of(staging.as_mut_ptr().cast(), STAGING) } else { spare(buffer) };
        (
            Self {
                start: room.at.as_ptr().addr(),
                sink: Sink::Io { buffer, writer, staging, staged },
                error: None,
                whole: false,
                redact: false,
            },
            room,
        )
    }

    /// Sees to it that `need` bytes are free.
    ///
    /// Where several writes follow whose bounds add up to `need`, the compiler drops their own checks: one check is made for
    /// all of them. Nothing rests on it: what asks for too little here is checked again where it is written.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn ahead(&mut self, at: Room<'w>, need: usize) -> Wrote<'w> {
        if at.free >= need {
            return Ok(at);
        }
        let at = self.more(at, need)?;
        // It never is, but the compiler knows what it sees only, and drops what `assert_unchecked` says across branches.
        if at.free < need {
            return Err(self.full());
        }
        Ok(at)
    }

    /// Writes `piece` under one capacity check.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn put(&mut self, at: Room<'w>, piece: impl Piece) -> Wrote<'w> {
        let bound = piece.bound();
        let at = self.ahead(at, bound)?;
        // SAFETY: `bound` bytes are free.
        let to = unsafe { piece.write(at.at.as_ptr()) };
        // SAFETY: a piece returns a pointer within its bound.
        Ok(unsafe { at.advanced_to(to, bound) })
    }

    /// Writes `lead`, then `bytes` of any length.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn copy(&mut self, at: Room<'w>, lead: impl Piece, bytes: &[u8]) -> Wrote<'w> {
        if at.free < lead.bound() + bytes.len() {
            return self.copy_slowly(at, lead, bytes);
        }
        self.put(at, (lead, Bytes(bytes)))
    }

    /// Copies what does not fit: grows for it where memory can grow, else goes on in pieces.
    #[cold]
    #[inline(never)]
    fn copy_slowly(&mut self, at: Room<'w>, lead: impl Piece, mut bytes: &[u8]) -> Wrote<'w> {
        let mut at = self.put(at, lead)?;
        if let Sink::Vec { .. } = self.sink {
            at = self.more(at, bytes.len())?;
        }
        while !bytes.is_empty() {
            if at.free == 0 {
                at = self.more(at, bytes.len().min(STAGING))?;
            }
            let (now, later) = bytes.split_at(bytes.len().min(at.free));
            at = self.put(at, now)?;
            bytes = later;
        }
        Ok(at)
    }

    /// Writes `lead`, then `value` as JSON text with its quotes.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn escape(&mut self, at: Room<'w>, lead: impl Piece, value: &str) -> Wrote<'w> {
        // The lead stands before the branch on the length, so that it is there once.
        let at = self.ahead(at, lead.bound() + ShortText::MOST)?;
        let at = self.put(at, lead)?;
        Ok(match ShortText::new(value) {
            Some(text) => self.put(at, text)?,
            None => self.quoted(at, value)?,
        })
    }

    /// Writes a text that may be long, with its quotes.
    #[inline(never)]
    fn quoted(&mut self, at: Room<'w>, value: &str) -> Wrote<'w> {
        // A short text has been written, so that the compiler leaves out here how one is.
        if value.len() < text::SHORT_ESCAPED || at.free < text::escape_bound(value.len()) + 2 {
            return self.quoted_slowly(at, value);
        }
        self.put(at, (*b"\"", Escaped(value), *b"\""))
    }

    /// Escapes where the worst case does not fit: grows for it if the text is short, else goes on in pieces.
    #[cold]
    #[inline(never)]
    fn quoted_slowly(&mut self, at: Room<'w>, mut value: &str) -> Wrote<'w> {
        if matches!(self.sink, Sink::Vec { .. }) && value.len() <= WHOLE {
            let at = self.more(at, text::escape_bound(value.len()) + 2)?;
            return self.put(at, (*b"\"", Escaped(value), *b"\""));
        }
        let mut at = self.put(at, *b"\"")?;
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
                    let staged = staging.get(..filled).unwrap_or_default();
                    let rest = slice.get_mut(*written..);
                    let Some(target) = rest.and_then(|rest| rest.get_mut(..staged.len())) else {
                        return Err(self.full());
                    };
                    // SAFETY: the bytes up to `at` have been written.
                    target.copy_from_slice(unsafe { staged.assume_init_ref() });
                }
                *written += filled;
                *staged = true;
                if need > STAGING {
                    return Err(self.full());
                }
                // The staging buffer outlives `'w`; the room that pointed into it has been consumed.
                room_of(staging.as_mut_ptr().cast(), STAGING)
            }
            #[cfg(feature = "std")]
            Sink::Io { buffer, writer, staging, staged } => {
                let staging = if core::mem::take(staged) { staging.get(..filled) } else { None };
                // SAFETY: the bytes up to `at` have been written.
                let staging = staging.map(|staging| unsafe { staging.assume_init_ref() });
                let len = buffer.len() + filled;
                if staging.is_none() {
                    // SAFETY: the bytes up to `at` have been written, and they lie in the buffer's capacity.
                    unsafe { buffer.set_len(len) };
                }
                if need > 0 && len + need <= BUFFER {
                    buffer.reserve_exact(BUFFER - buffer.len());
                    buffer.extend_from_slice(staging.unwrap_or_default());
                } else {
                    if let Err(error) = writer.write_all(staging.unwrap_or(buffer)) {
                        return Err(self.fail(Error::io(error)));
                    }
                    buffer.clear();
                    buffer.reserve(need);
                }
                spare(buffer)
            }
        };
        self.start = room.at.as_ptr().addr();
        Ok(room)
    }

    #[cold]
    #[inline(never)]
    fn full(&mut self) -> Failed {
        self.fail(Error::new(ErrorKind::BufferFull, "the buffer is too small"))
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
            #[cfg(feature = "std")]
            Sink::Io { staged: true, .. } => STAGING,
            Sink::Slice { staged: true, .. } => STAGING,
            Sink::Slice { slice, written, .. } => slice.len() - written,
            #[cfg(feature = "std")]
            Sink::Io { buffer, .. } => buffer.capacity() - buffer.len(),
        };
        assert!(filled <= capacity, "the room of another output");
        filled
    }

    /// Ends an encode that went well: what is in the buffer reaches the sink. Returns the bytes written to a slice.
    #[inline]
    pub(crate) fn finish(&mut self, at: Room<'w>) -> Result<usize, Error> {
        let filled = self.filled(&at);
        match &mut self.sink {
            Sink::Vec { vec } => {
                let len = vec.len() + filled;
                // SAFETY: the bytes up to `at` have been written, and they lie in the vector's capacity.
                unsafe { vec.set_len(len) };
                return Ok(filled);
            }
            Sink::Slice { staged: false, written, .. } => return Ok(*written + filled),
            _ => {}
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

/// The spare capacity of a vector as a room. The caller sees to it that the vector outlives the room and is not touched while
/// the room is in use.
#[inline]
fn spare<'w>(vec: &mut Vec<u8>) -> Room<'w> {
    let free = vec.spare_capacity_mut();
    room_of(free.as_mut_ptr().cast(), free.len())
}

/// The parts of a slice as a room; again the caller sees to its life.
#[inline]
fn room_of<'w>(start: *mut u8, free: usize) -> Room<'w> {
    // OK because slices never start at null.
    Room { at: NonNull::new(start).unwrap_or(NonNull::dangling()), free, buffer: PhantomData }
}
