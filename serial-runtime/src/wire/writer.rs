//! The verbs of writing.

use super::{Failed, Key, Lead, Room, Wrote, sealed::Sealed};
use crate::{error::Error, output::Output};
use core::fmt::Display;

/// Verbs that write values in a row, as the items of an array where nothing stands between them: text has no such place. `value` tells
/// what each is written as.
macro_rules! in_a_row {
    ($($verb:ident: $one:ident $ty:ident,)*) => {$(
        #[doc(hidden)]
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn $verb<T: Copy>(&mut self, mut at: Room<'w>, items: &[T], value: impl Fn(T) -> $ty) -> Wrote<'w> {
            for &item in items {
                at = self.$one(at, Lead::None, value(item))?;
            }
            Ok(at)
        }
    )*};
}

/// Writes values of one format.
///
/// Every verb takes the room that is left and returns what is left after it. `lead` is the key to be written directly
/// before the value, so that both cost one capacity check.
///
/// # Example
///
/// ```
/// use serial_runtime::wire::{Lead, Room, Writer, Wrote};
/// use serial_runtime::{Encode, json};
///
/// struct Celsius(f64);
///
/// impl Encode for Celsius {
///     fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
///         w.f64(at, lead, self.0)
///     }
/// }
/// assert_eq!(json::to_vec(&Celsius(20.5)).unwrap(), b"20.5");
/// ```
pub trait Writer<'w>: Sealed + Sized {
    /// Whether the format is text for people (JSON): types that have both a text and a compact form look here.
    const TEXT: bool;

    /// What writes the bytes, where names are written in another way.
    #[doc(hidden)]
    type Base: Writer<'w>;

    /// See [`Base`](Self::Base).
    #[doc(hidden)]
    fn base(&mut self) -> &mut Self::Base;

    /// Makes room for what is written next, in each format: up to 1024 bytes.
    ///
    /// One check is made for several writes then, since the compiler sees that those of each of them are answered. Nothing rests
    /// on the numbers but speed: what takes more asks for more, and what takes less leaves the rest to others.
    fn ahead(&mut self, at: Room<'w>, json: usize, msgpack: usize) -> Wrote<'w>;

    /// The lead alone, for values that open a container.
    fn lead(&mut self, at: Room<'w>, lead: Lead) -> Wrote<'w>;
    /// `null`/nil.
    fn null(&mut self, at: Room<'w>, lead: Lead) -> Wrote<'w>;
    /// A truth value.
    fn bool(&mut self, at: Room<'w>, lead: Lead, value: bool) -> Wrote<'w>;
    /// An unsigned integer.
    fn u64(&mut self, at: Room<'w>, lead: Lead, value: u64) -> Wrote<'w>;
    /// A signed integer.
    fn i64(&mut self, at: Room<'w>, lead: Lead, value: i64) -> Wrote<'w>;
    /// An unsigned integer of 128 bits; MessagePack writes 16 big-endian bytes, as rmp-serde does.
    fn u128(&mut self, at: Room<'w>, lead: Lead, value: u128) -> Wrote<'w>;
    /// A signed integer of 128 bits; MessagePack writes 16 big-endian bytes, as rmp-serde does.
    fn i128(&mut self, at: Room<'w>, lead: Lead, value: i128) -> Wrote<'w>;
    /// A float of 32 bits, in its own shortest text.
    fn f32(&mut self, at: Room<'w>, lead: Lead, value: f32) -> Wrote<'w>;
    /// A float of 64 bits.
    fn f64(&mut self, at: Room<'w>, lead: Lead, value: f64) -> Wrote<'w>;
    /// Text.
    fn str(&mut self, at: Room<'w>, lead: Lead, value: &str) -> Wrote<'w>;
    /// Bytes: `bin` in MessagePack, base64 text in JSON.
    fn bytes(&mut self, at: Room<'w>, lead: Lead, value: &[u8]) -> Wrote<'w>;
    /// The head of so many bytes, which the caller copies behind it; JSON has no such thing and fails.
    #[doc(hidden)]
    fn bin_head(&mut self, at: Room<'w>, lead: Lead, len: usize) -> Wrote<'w> {
        let _ = len;
        Err(self.refuse(at, lead, &"there are no bytes in text"))
    }
    /// An extension value; JSON has no such thing and fails.
    fn ext(&mut self, at: Room<'w>, lead: Lead, code: i8, data: &[u8]) -> Wrote<'w>;
    /// The name of a unit variant, as text.
    fn name(&mut self, at: Room<'w>, lead: Lead, name: &'static Key) -> Wrote<'w>;

    /// Opens an array of `len` items.
    fn array(&mut self, at: Room<'w>, len: usize) -> Wrote<'w>;
    /// What stands before an item.
    fn item(&mut self, at: Room<'w>, first: bool) -> Wrote<'w>;
    /// Closes an array.
    fn array_end(&mut self, at: Room<'w>) -> Wrote<'w>;

    /// Opens an array whose items are no containers: where nothing is to be closed, the depth is looked at, but not counted.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn flat_array(&mut self, at: Room<'w>, len: usize) -> Wrote<'w> {
        self.array(at, len)
    }
    /// Closes what [`flat_array`](Self::flat_array) opened.
    #[doc(hidden)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn flat_array_end(&mut self, at: Room<'w>) -> Wrote<'w> {
        self.array_end(at)
    }

    in_a_row! {
        bools: bool bool,
        u64s: u64 u64,
        i64s: i64 i64,
        u128s: u128 u128,
        i128s: i128 i128,
        f32s: f32 f32,
        f64s: f64 f64,
    }

    /// Opens a map of `len` entries.
    fn map(&mut self, at: Room<'w>, len: usize) -> Wrote<'w>;
    /// A key of text that is not known at compile time.
    fn key_str(&mut self, at: Room<'w>, first: bool, key: &str) -> Wrote<'w>;
    /// An unsigned key: text in JSON.
    fn key_u64(&mut self, at: Room<'w>, first: bool, key: u64) -> Wrote<'w>;
    /// A signed key: text in JSON.
    fn key_i64(&mut self, at: Room<'w>, first: bool, key: i64) -> Wrote<'w>;
    /// Closes a map.
    fn map_end(&mut self, at: Room<'w>) -> Wrote<'w>;

    /// What is common to the writers of all formats.
    #[doc(hidden)]
    fn output(&mut self) -> &mut Output<'w>;

    /// Parks an error of the value's own, in place of the value: a type that cannot be written as it stands.
    #[cold]
    #[inline(never)]
    fn refuse(&mut self, at: Room<'w>, lead: Lead, message: &dyn Display) -> Failed {
        match self.lead(at, lead) {
            Ok(at) => self.output().fail_at(at, Error::custom(message)),
            Err(failed) => failed,
        }
    }

    /// As [`refuse`](Self::refuse), in place of a key: the error is about the map.
    #[cold]
    #[inline(never)]
    fn refuse_key(&mut self, at: Room<'w>, first: bool, message: &dyn Display) -> Failed {
        // What separates entries is what separates items: the entry before has come to its end.
        match self.item(at, first) {
            Ok(at) => self.output().fail_at(at, Error::custom(message)),
            Err(failed) => failed,
        }
    }
}
