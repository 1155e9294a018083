//! What can be read.

use crate::{
    slots::Slot,
    wire::{Failed, More, Read, Reader, State},
};
use alloc::{borrow::Cow, vec::Vec};

/// A value that can be read from both formats, borrowing from an input that lives for `'de`.
///
/// The derive implements it; write it by hand for a type whose wire form is another than its fields say.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded",
    note = "derive `FastSerialize` for it, or use `#[serial(with = module)]` on the field"
)]
pub trait Decode<'de>: Sized {
    /// Reads the value at `at` into `out` and returns the rest of the input.
    ///
    /// # Errors
    ///
    /// [`Failed`], with the error parked in the reader; `out` is then as it was.
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de>;

    /// Whether [`empty`](Self::empty) gives a value: then a new value is made by decoding into that one, where it is to stay.
    #[doc(hidden)]
    const IN_PLACE: bool = false;

    /// Whether a value is a number, or a fixed count of numbers: nothing that is allocated for one can be held while another array is
    /// read.
    #[doc(hidden)]
    const FLAT: bool = false;

    /// A value that costs nothing to make and that nobody ever sees: decoding either completes it or fails.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn empty() -> Option<Self> {
        None
    }

    /// Reads the value at `at` in place of this one, using again what it owns.
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode); the value is then a mixture of old and new.
    #[inline]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        let mut slot = Slot::EMPTY;
        let at = Self::decode(r, at, &mut slot)?;
        *self = r.built(at, &mut slot)?;
        Ok(at)
    }

    /// Reads many values in place of what `out` holds: an array, unless the type has a form of its own for that (`u8`:
    /// bytes).
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode).
    #[inline]
    fn decode_vec<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Vec<Self>) -> Read<'de> {
        decode_items(r, at, out)
    }

    /// Reads values one behind the other in place of these, if all of them stand there in the one form that encoders write:
    /// floats, in MessagePack.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn decode_plain<R: Reader<'de>>(_r: &R, _at: &'de [u8], _out: &mut [Self]) -> Option<&'de [u8]> {
        None
    }

    /// Reads many values as a slice that may be borrowed from the input: only `u8` ever is.
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode).
    #[doc(hidden)]
    #[inline]
    fn decode_cow<'a, R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Cow<'a, [Self]>>) -> Read<'de>
    where
        'de: 'a,
        Self: Clone + 'a,
    {
        let mut items = Vec::new();
        let at = Self::decode_vec(r, at, &mut items)?;
        out.fill(Cow::Owned(items));
        Ok(at)
    }

    /// What a field of this type becomes when it is not in the map that starts at `start`: an error, except for `Option`.
    ///
    /// # Errors
    ///
    /// That the field is missing.
    #[inline]
    fn missing<R: Reader<'de>>(
        r: &mut R,
        start: &'de [u8],
        name: &'static str,
        out: &mut Slot<Self>,
    ) -> Result<(), Failed> {
        let _ = out;
        r.missing(start, name)
    }
}

/// A value that can be the key of a map: text and integers, and types that wrap them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map",
    note = "keys are text or integers, enums of unit variants, or newtypes of these"
)]
pub trait DecodeKey<'de>: Sized {
    /// Reads the key at `at` and goes to its value.
    ///
    /// # Errors
    ///
    /// As [`Decode::decode`].
    fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de>;
}

/// [`Decode::missing`] of a type that stands for another one: `wrap` makes it of what that one becomes.
#[inline]
pub(crate) fn missing_through<'de, T: Decode<'de>, U, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    name: &'static str,
    out: &mut Slot<U>,
    wrap: impl FnOnce(T) -> U,
) -> Result<(), Failed> {
    let mut value = Slot::EMPTY;
    T::missing(r, start, name, &mut value)?;
    if let Some(value) = value.take() {
        out.fill(wrap(value));
    }
    Ok(())
}

/// Reads a value to a slot, in place of an empty one.
///
/// # Errors
///
/// As [`Decode::decode`].
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn decode_in_place<'de, T: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<T>,
) -> Read<'de> {
    let Some(empty) = T::empty() else { return Err(r.refuse(at, &"the type has no empty value")) };
    let read = out.insert(empty).decode_into(r, at);
    if read.is_err() {
        out.take();
    }
    read
}

/// Reads a new value over one of which nothing is used again.
///
/// # Errors
///
/// As [`Decode::decode`].
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn decode_over<'de, T: Decode<'de>, R: Reader<'de>>(
    value: &mut T,
    r: &mut R,
    at: &'de [u8],
) -> Read<'de> {
    let mut slot = Slot::EMPTY;
    let at = T::decode(r, at, &mut slot)?;
    // They change places: a value on its way would be on the stack of what recurses once more.
    match slot.get_mut() {
        Some(new) => core::mem::swap(value, new),
        None => return Err(r.state().reported(at)),
    }
    Ok(at)
}

/// Makes of a value that is of another variant an empty one of this, where it has one: what `in_place` says.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn turned<T>(
    value: &mut T,
    in_place: bool,
    is_it: impl FnOnce(&T) -> bool,
    empty: impl FnOnce() -> Option<T>,
) -> &mut T {
    if in_place
        && !is_it(value)
        && let Some(empty) = empty()
    {
        *value = empty;
    }
    value
}

/// For an implementation of [`Decode`]: the empty value of the type.
macro_rules! empty {
    ($value:expr) => {
        const IN_PLACE: bool = true;

        #[cfg_attr(not(debug_assertions), inline(always))]
        fn empty() -> Option<Self> {
            Some($value)
        }
    };
    ($value:expr, if $($inner:ident)*) => {
        const IN_PLACE: bool = true $(&& $inner::IN_PLACE)*;

        #[cfg_attr(not(debug_assertions), inline(always))]
        fn empty() -> Option<Self> {
            Some($value)
        }
    };
}
pub(crate) use empty;

/// The most bytes that are reserved on the word of a length prefix; what is really there grows the vector from then on.
const MAX_RESERVE: usize = 4096;

/// Reads an array in place of what `out` holds; elements that are already there are decoded into.
#[inline]
pub(crate) fn decode_items<'de, T: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Vec<T>,
) -> Read<'de> {
    let (mut frame, mut at) = r.array(at)?;
    let hint = r.size_hint(&frame, at);
    let hint = if T::FLAT { reservation::<T>(hint) } else { small_reservation::<T>(hint) };
    if hint > out.capacity() {
        r.state().allot(at, hint * size_of::<T>())?;
        if out.is_empty() {
            *out = Vec::with_capacity(hint);
        } else {
            out.reserve(hint - out.len());
        }
    }
    let mut len = 0;
    loop {
        match r.item(&mut frame, at)? {
            More::End(rest) => {
                out.truncate(len);
                return Ok(rest);
            }
            More::Item(item) => {
                at = match place(r, &frame, item, out, len)? {
                    Some(value) => r.value_into(&frame, item, value)?,
                    None => new_item(r, &frame, item, out)?,
                };
                len += 1;
            }
        }
    }
}

/// Where the element is, or is made, that comes next and starts at `at`: empty at first, if its type has such a value. It is made where it
/// is to stay: what is made before there is room is moved there.
#[cfg_attr(not(debug_assertions), inline(always))]
fn place<'a, 'de, T: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    frame: &R::Frame,
    at: &'de [u8],
    out: &'a mut Vec<T>,
    len: usize,
) -> Result<Option<&'a mut T>, Failed> {
    if !T::IN_PLACE || len < out.len() {
        return Ok(out.get_mut(len));
    }
    room(r, frame, at, out)?;
    if out.len() < out.capacity()
        && let Some(empty) = T::empty()
    {
        return Ok(Some(out.push_mut(empty)));
    }
    // There is room, and there is such a value: what reads one another way need not be a part of what recurses. Of what does not, lists are
    // read with fewer instructions where it is.
    if T::FLAT { Ok(None) } else { Err(r.state().too_much(at)) }
}

/// As [`decode_items`], of numbers, where nothing can be used again: `many` takes what it can, the others come one by one.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn decode_numbers<'de, T: Decode<'de> + Default, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Vec<T>,
    many: impl Fn(&mut R, &mut R::Frame, &'de [u8], &mut Vec<T>) -> &'de [u8],
) -> Read<'de> {
    // An empty array, of which documents have many, makes no call.
    if let Some(rest) = r.plain_array(at, 0) {
        out.clear();
        return Ok(rest);
    }
    let (frame, at) = r.array(at)?;
    out.clear();
    some_numbers(r, frame, at, out, many)
}

/// A number of text that is longer than this has neighbours of many lengths, mostly.
const LONG: usize = 8;

/// What [`decode_numbers`] does with an array that has items.
#[inline(never)]
fn some_numbers<'de, T: Decode<'de> + Default, R: Reader<'de>>(
    r: &mut R,
    mut frame: R::Frame,
    at: &'de [u8],
    out: &mut Vec<T>,
    many: impl Fn(&mut R, &mut R::Frame, &'de [u8], &mut Vec<T>) -> &'de [u8],
) -> Read<'de> {
    let announced = r.size_hint(&frame, at);
    r.state().allot(at, announced.saturating_sub(out.capacity()) * size_of::<T>())?;
    if out.capacity() == 0 {
        // Cheaper than to grow.
        *out = Vec::with_capacity(reservation::<T>(announced));
    }
    let mut at = many(r, &mut frame, at, out);
    out.reserve(reservation::<T>(r.size_hint(&frame, at)));
    loop {
        match r.item(&mut frame, at)? {
            More::End(rest) => return Ok(rest),
            More::Item(item) => {
                let mut value = T::default();
                at = r.value_into(&frame, item, &mut value)?;
                push(r, &frame, item, out, value)?;
                if R::TEXT && item.len() - at.len() > LONG {
                    at = many(r, &mut frame, at, out);
                }
            }
        }
    }
}

/// Appends a value that cannot be decoded in place.
#[cfg_attr(not(debug_assertions), inline(always))]
fn new_item<'de, T: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    frame: &R::Frame,
    item: &'de [u8],
    out: &mut Vec<T>,
) -> Read<'de> {
    let mut slot = Slot::EMPTY;
    let at = r.value(frame, item, &mut slot)?;
    if let Some(value) = slot.take() {
        push(r, frame, item, out, value)?;
    }
    Ok(at)
}

/// Appends a value, the one at `at`.
#[cfg_attr(not(debug_assertions), inline(always))]
fn push<'de, T, R: Reader<'de>>(
    r: &mut R,
    frame: &R::Frame,
    at: &'de [u8],
    out: &mut Vec<T>,
    value: T,
) -> Result<(), Failed> {
    room(r, frame, at, out)?;
    out.push(value);
    Ok(())
}

/// Makes room for one more value, the one at `at`.
#[cfg_attr(not(debug_assertions), inline(always))]
fn room<'de, T, R: Reader<'de>>(
    r: &mut R,
    frame: &R::Frame,
    at: &'de [u8],
    out: &mut Vec<T>,
) -> Result<(), Failed> {
    if out.len() < out.capacity() {
        return Ok(());
    }
    // The one at `at` has been counted off.
    let announced = r.size_hint(frame, at).saturating_add(1);
    grow(r.state(), at, announced, out)
}

/// Makes the first room of a vector, or doubles it; as many values as are announced have room at once, if that is not much.
#[cold]
#[inline(never)]
fn grow<T>(state: &mut State, at: &[u8], announced: usize, out: &mut Vec<T>) -> Result<(), Failed> {
    let more = out.len().max(few::<T>()).max(reservation::<T>(announced));
    state.allot(at, more.saturating_mul(size_of::<T>()))?;
    if out.capacity() == 0 {
        *out = Vec::with_capacity(more);
    } else {
        out.reserve_exact(more);
    }
    Ok(())
}

/// The most bytes of a block that glibc's `malloc` calls small. When it is asked for a larger one, it merges all that was given back,
/// and cuts them anew for what is asked for next. A list that grows does without, mostly, because it grows where it is.
const SMALL: usize = 1000;

/// How many values a vector has room for at first. Most lists in documents are short.
const fn few<T>() -> usize {
    match size_of::<T>() {
        0..=32 => 8,
        33..=256 => 2,
        _ => 1,
    }
}

/// As [`reservation`], where there are `len` elements already: as many more.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn next_reservation<T>(hint: usize, len: usize) -> usize {
    hint.min(len.max(MAX_RESERVE / size_of::<T>().max(1)))
}

/// As [`reservation`], for a list of what may own memory itself: no large block, unless an element is one.
#[cfg_attr(not(debug_assertions), inline(always))]
fn small_reservation<T>(hint: usize) -> usize {
    match size_of::<T>() {
        size @ 1..=SMALL => hint.min(SMALL / size),
        _ => reservation::<T>(hint),
    }
}

/// How many elements to reserve for when `hint` are announced.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn reservation<T>(hint: usize) -> usize {
    hint.min(MAX_RESERVE / size_of::<T>().max(1))
}
