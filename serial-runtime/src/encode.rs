//! What can be written.

use crate::wire::{Key, Lead, Room, Writer, Wrote};

/// The most bytes that a value takes in each format, without its lead.
///
/// Nothing rests on it but speed: many values then share one check of the room that is left (`Writer::ahead`), and every write
/// still asks for what it needs.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Most {
    pub(crate) json: usize,
    pub(crate) msgpack: usize,
}

impl Most {
    /// No bound is known.
    pub const UNBOUNDED: Self = Self::new(usize::MAX, usize::MAX);

    /// What an array or map takes by itself.
    pub const CONTAINER: Self = Self::new(2, 5);

    /// So many bytes.
    #[must_use]
    pub const fn new(json: usize, msgpack: usize) -> Self {
        Self { json, msgpack }
    }

    /// With another item, and the comma before it.
    #[must_use]
    pub const fn item(self, item: Self) -> Self {
        self.and(item).and(Self::new(1, 0))
    }

    /// A map with these keys and values.
    #[must_use]
    pub const fn map(mut keys: &[Key], mut values: &[Self]) -> Self {
        let mut most = Self::CONTAINER;
        while let ([key, more_keys @ ..], [value, more_values @ ..]) = (keys, values) {
            most = most.and(*value).and(Self::new(key.json.len(), key.msgpack.len()));
            (keys, values) = (more_keys, more_values);
        }
        most
    }

    /// With so many more items.
    pub(crate) const fn items(self, len: usize, item: Self) -> Self {
        let item = item.and(Self::new(1, 0));
        self.and(Self::new(item.json.saturating_mul(len), item.msgpack.saturating_mul(len)))
    }

    /// Or null.
    #[must_use]
    pub const fn or_null(self) -> Self {
        Self::new(if self.json < 4 { 4 } else { self.json }, if self.msgpack < 1 { 1 } else { self.msgpack })
    }

    const fn and(self, other: Self) -> Self {
        Self::new(self.json.saturating_add(other.json), self.msgpack.saturating_add(other.msgpack))
    }

    /// Whether so much may be asked for at once: what is left at the end of a fixed slice should not be given up for nothing.
    const fn is_little(self) -> bool {
        const LITTLE: usize = 512;
        self.json <= LITTLE && self.msgpack <= LITTLE
    }
}

/// A value that can be written in both formats.
///
/// The derive implements it; write it by hand for a type whose wire form is another than its fields say.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be encoded",
    note = "derive `FastSerialize` for it, or use `#[serial(with = module)]` on the field"
)]
pub trait Encode {
    /// The most bytes that a value takes.
    #[doc(hidden)]
    const MOST: Most = Most::UNBOUNDED;

    /// Whether a value never is, or holds, an array or a map.
    #[doc(hidden)]
    const FLAT: bool = false;

    /// The most bytes that this value takes: lists of numbers know more than their type says.
    #[doc(hidden)]
    #[inline(always)]
    fn most(&self) -> Most {
        Self::MOST
    }

    /// Writes `lead`, then the value.
    ///
    /// # Errors
    ///
    /// [`Failed`](crate::wire::Failed), with the error parked in the writer: a float that JSON cannot say, nesting beyond the
    /// limit, a sink that is full or fails.
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w>;

    /// Writes the value alone. Types whose code is too long to be copied everywhere have it here, so that what leads is known
    /// where it is written.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn encode_bare<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>) -> Wrote<'w> {
        self.encode(w, at, Lead::None)
    }

    /// Writes `lead`, then many values: as an array, unless the type has a form of its own for that (`u8`: bytes).
    ///
    /// # Errors
    ///
    /// As [`encode`](Self::encode).
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn encode_slice<'w, W: Writer<'w>>(items: &[Self], w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w>
    where
        Self: Sized,
    {
        let at = w.lead(at, lead)?;
        encode_slice(items, w, at)
    }

    /// Whether the value is written as null: what `omit_none` leaves out.
    #[inline]
    fn is_null(&self) -> bool {
        false
    }

    /// Whether both values are written equally, where that can be told without writing them: `omit_defaults` asks here first.
    /// Floats are equal where their bits are.
    #[doc(hidden)]
    #[inline]
    fn same(&self, other: &Self) -> Option<bool> {
        let _ = other;
        None
    }
}

/// [`Encode::encode`] by way of [`Encode::encode_bare`].
///
/// # Errors
///
/// As [`Encode::encode`].
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn encode_bare<'w, T: Encode, W: Writer<'w>>(
    value: &T,
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    let at = w.lead(at, lead)?;
    value.encode_bare(w, at)
}

/// [`Encode::same`] for two lists of items.
#[inline]
pub(crate) fn same_items<'a, T: Encode + 'a>(
    left: impl ExactSizeIterator<Item = &'a T>,
    right: impl ExactSizeIterator<Item = &'a T>,
) -> Option<bool> {
    if left.len() != right.len() {
        return Some(false);
    }
    left.zip(right)
        .map(|(left, right)| left.same(right))
        .find(|same| *same != Some(true))
        .unwrap_or(Some(true))
}

/// [`Encode::same`] for two maps or sets of so many entries: their order may be their own.
#[inline]
pub(crate) fn same_len(left: usize, right: usize) -> Option<bool> {
    if left != right {
        return Some(false);
    }
    (left == 0).then_some(true)
}

/// A value that can be the key of a map: text and integers, and types that wrap them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map",
    note = "keys are text or integers, enums of unit variants, or newtypes of these"
)]
pub trait EncodeKey {
    /// Writes the key and what separates it from its value.
    ///
    /// # Errors
    ///
    /// As [`Encode::encode`].
    fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w>;
}

/// Writes an array of what an iterator of known length gives.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn encode_items<'a, 'w, T: Encode + 'a, W: Writer<'w>>(
    items: impl ExactSizeIterator<Item = &'a T>,
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    let at = w.lead(at, lead)?;
    encode_array(items, w, at)
}

/// Writes an array whose lead, which is a constant where this is called, has been written.
#[cfg_attr(not(debug_assertions), inline(always))]
fn encode_array<'a, 'w, T: Encode + 'a, W: Writer<'w>>(
    items: impl IntoIterator<IntoIter: ExactSizeIterator, Item = &'a T>,
    w: &mut W,
    at: Room<'w>,
) -> Wrote<'w> {
    let items = items.into_iter();
    let len = items.len();
    let mut at = if T::FLAT { w.flat_array(at, len)? } else { w.array(at, len)? };
    let mut first = true;
    for item in items {
        at = w.item(at, first)?;
        at = item.encode_bare(w, at)?;
        first = false;
    }
    if T::FLAT { w.flat_array_end(at) } else { w.array_end(at) }
}

/// As [`encode_array`], of items in a row: where they are small, each is written under one check of the room.
#[inline]
fn encode_slice<'w, T: Encode, W: Writer<'w>>(items: &[T], w: &mut W, at: Room<'w>) -> Wrote<'w> {
    // In JSON, what it takes to print the digits is far more than the checks.
    if W::TEXT || !T::MOST.is_little() {
        return encode_array(items, w, at);
    }
    let mut at = w.array(at, items.len())?;
    for item in items {
        at = w.ahead(at, T::MOST.json, T::MOST.msgpack)?;
        at = item.encode_bare(w, at)?;
    }
    w.array_end(at)
}

/// As [`encode_array`], of numbers whose lead has been written; `row` writes many of them.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn encode_numbers<'w, T: Encode, W: Writer<'w>>(
    items: &[T],
    w: &mut W,
    at: Room<'w>,
    row: impl FnOnce(&mut W, Room<'w>, &[T]) -> Wrote<'w>,
) -> Wrote<'w> {
    const MANY: usize = 8;
    // In JSON, what it takes to print the digits is far more than to ask for room.
    if W::TEXT || items.len() < MANY { encode_array(items, w, at) } else { encode_row(items, w, at, row) }
}

/// As [`encode_numbers`], for many of them.
#[inline(never)]
fn encode_row<'w, T: Encode, W: Writer<'w>>(
    items: &[T],
    w: &mut W,
    at: Room<'w>,
    row: impl FnOnce(&mut W, Room<'w>, &[T]) -> Wrote<'w>,
) -> Wrote<'w> {
    let at = w.array(at, items.len())?;
    let at = row(w, at, items)?;
    w.array_end(at)
}

/// Writes a map of what an iterator of known length gives.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn encode_entries<'a, 'w, K: EncodeKey + 'a, V: Encode + 'a, W: Writer<'w>>(
    entries: impl ExactSizeIterator<Item = (&'a K, &'a V)>,
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    let at = w.lead(at, lead)?;
    encode_map(entries, w, at)
}

/// Writes a map whose lead has been written.
#[inline]
fn encode_map<'a, 'w, K: EncodeKey + 'a, V: Encode + 'a, W: Writer<'w>>(
    entries: impl ExactSizeIterator<Item = (&'a K, &'a V)>,
    w: &mut W,
    at: Room<'w>,
) -> Wrote<'w> {
    let mut at = w.map(at, entries.len())?;
    let mut first = true;
    for (key, value) in entries {
        at = key.encode_key(w, at, first)?;
        at = value.encode_bare(w, at)?;
        first = false;
    }
    w.map_end(at)
}

#[cfg(test)]
#[path = "tests/encode.rs"]
mod tests;
