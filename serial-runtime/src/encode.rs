//! What can be written.

use crate::wire::{Lead, Room, Writer, Wrote};

/// A value that can be written in both formats.
///
/// The derive implements it; write it by hand for a type whose wire form is another than its fields say.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be encoded",
    note = "derive `FastSerialize` for it, or use `#[serial(with = module)]` on the field"
)]
pub trait Encode {
    /// Writes `lead`, then the value.
    ///
    /// # Errors
    ///
    /// [`Failed`](crate::wire::Failed), with the error parked in the writer: a float that JSON cannot say, nesting beyond the
    /// limit, a sink that is full or fails.
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w>;

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
        encode_array(items, w, at)
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
#[inline]
fn encode_array<'a, 'w, T: Encode + 'a, W: Writer<'w>>(
    items: impl IntoIterator<IntoIter: ExactSizeIterator, Item = &'a T>,
    w: &mut W,
    at: Room<'w>,
) -> Wrote<'w> {
    let items = items.into_iter();
    let mut at = w.array(at, items.len())?;
    let mut first = true;
    for item in items {
        at = w.item(at, first)?;
        at = item.encode(w, at, Lead::None)?;
        first = false;
    }
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
        at = value.encode(w, at, Lead::None)?;
        first = false;
    }
    w.map_end(at)
}
