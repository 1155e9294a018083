//! Other wire forms for types: what `#[serial(as = Adapter)]` names.
//!
//! An adapter is a type that stands for a wire form and is never made. Adapters compose like the types they are for: `Option<Seconds>`
//! is for an `Option<Duration>`, `Vec<DisplayFromStr>` for a `Vec` of what is written as its text, and `_` for what is left as it is.
//!
//! ```
//! use serial_runtime::{FastSerialize, adapters::*, json};
//! use std::{collections::BTreeMap, time::Duration};
//!
//! #[derive(FastSerialize)]
//! struct Job {
//!     #[serial(as = Option<Seconds>)]
//!     timeout: Option<Duration>,
//!     #[serial(as = BTreeMap<_, Hex>)]
//!     hashes: BTreeMap<String, Vec<u8>>,
//! }
//!
//! let job: Job = json::from_str(r#"{"timeout":30,"hashes":{"a":"beef"}}"#)?;
//! assert_eq!(job.timeout, Some(Duration::from_secs(30)));
//! assert_eq!(job.hashes["a"], [0xbe, 0xef]);
//! assert_eq!(json::to_string(&job)?, r#"{"timeout":30,"hashes":{"a":"beef"}}"#);
//! # Ok::<(), serial_runtime::Error>(())
//! ```

mod bytes;
mod containers;
mod convert;
mod divided;
mod ext;
mod flat;
mod lenient;
mod maps;
mod naive;
mod number;
mod packed;
mod present;
mod skip;
mod text;
mod time;
#[cfg(feature = "uuid")]
mod uuid;
mod validate;

pub use crate::types::LongNumber;
#[doc(hidden)]
pub use bytes::FixedBytes;
pub use bytes::{Base64, Base64Url, Bytes, BytesOrString, Hex, Numbers};
pub use convert::{FromInto, FromIntoRef, PickFirst, TryFromInto, TryFromIntoRef};
pub use divided::{PerFormat, PerWay};
pub use ext::{Ext, ExtCode, MsgPackExt};
pub use flat::{DecodeFlatAs, EncodeFlatAs, Prefix, Prefixed, WithPrefix};
pub use lenient::{
    BoolFromInt, DefaultOnError, DefaultOnNull, Lax, NoneAsEmptyString, NoneAsZero, OneOrMany,
};
pub use maps::{Map, Pairs};
pub use naive::NaiveUtc;
pub use number::{FloatError, FloatNull, FloatText, JsSafe, Number};
pub use packed::{Packed, PackedNumber};
pub use present::Present;
pub use skip::{MapSkipError, VecSkipError};
pub use text::{DisplayFromStr, StringWithSeparator};
pub use time::{
    InstantForm, Micros, MicrosFrac, Millis, MillisFrac, Nanos, NanosFrac, Rfc3339, Seconds, SecondsFrac,
    TimeForm, TimestampExt,
};
#[cfg(feature = "uuid")]
pub use uuid::{UuidHex, UuidText};
pub use validate::ValidateAs;
#[doc(hidden)]
pub use validate::{Form, Unvalidated, Validated};

use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type},
    encode::{Encode, EncodeKey},
    slots::{Place, Slot, put},
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::{hash::Hash, marker::PhantomData};

/// Writes a `T` in another form than its own.
#[diagnostic::on_unimplemented(
    message = "the adapter `{Self}` cannot write `{T}`",
    note = "adapters compose like types: write `Option<{Self}>`, `Vec<{Self}>` or `BTreeMap<_, {Self}>` for what is inside"
)]
pub trait EncodeAs<T: ?Sized> {
    /// Writes `lead`, then the value.
    ///
    /// # Errors
    ///
    /// As [`Encode::encode`].
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w>;

    /// Whether the value is written as null: what `omit_none` leaves out.
    fn is_null_as(value: &T) -> bool {
        let _ = value;
        false
    }
}

/// Reads a `T` from another form than its own.
#[diagnostic::on_unimplemented(
    message = "the adapter `{Self}` cannot read `{T}`",
    note = "adapters compose like types: write `Option<{Self}>`, `Vec<{Self}>` or `BTreeMap<_, {Self}>` for what is inside"
)]
pub trait DecodeAs<'de, T>: Sized {
    /// Reads the value at `at` into `out` and returns the rest of the input.
    ///
    /// # Errors
    ///
    /// As [`Decode::decode`].
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de>;

    /// Reads the value at `at` in place of one that is there already.
    ///
    /// # Errors
    ///
    /// As [`Decode::decode_into`].
    fn decode_into_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut T) -> Read<'de> {
        let mut slot = Slot::EMPTY;
        let rest = Self::decode_as(r, at, &mut slot)?;
        *out = r.built(rest, &mut slot)?;
        Ok(rest)
    }

    /// What a field becomes when it is not in the map that starts at `start`.
    ///
    /// # Errors
    ///
    /// That the field is missing.
    fn missing_as<R: Reader<'de>>(
        r: &mut R,
        start: &'de [u8],
        name: &'static str,
        out: &mut Slot<T>,
    ) -> Result<(), Failed> {
        let _ = out;
        r.missing(start, name)
    }
}

/// Says what form an adapter gives a `T`.
#[diagnostic::on_unimplemented(
    message = "the adapter `{Self}` does not describe `{T}`",
    note = "implement `DescribeAs<{T}>` for it, so that the schema knows its form"
)]
pub trait DescribeAs<T: ?Sized> {
    /// The wire form.
    fn describe_as() -> Type;

    /// The wire form of an array of so many bytes.
    #[doc(hidden)]
    fn describe_len(len: usize) -> Type {
        let _ = len;
        Self::describe_as()
    }
}

/// The type's own form: what `_` means in `as = ..`.
#[derive(Debug)]
pub enum Same {}

impl<T: Encode + ?Sized> EncodeAs<T> for Same {
    #[inline]
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        value.encode(w, at, lead)
    }

    #[inline]
    fn is_null_as(value: &T) -> bool {
        value.is_null()
    }
}

impl<'de, T: Decode<'de>> DecodeAs<'de, T> for Same {
    #[inline]
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        T::decode(r, at, out)
    }

    #[inline]
    fn decode_into_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut T) -> Read<'de> {
        out.decode_into(r, at)
    }

    #[inline]
    fn missing_as<R: Reader<'de>>(
        r: &mut R,
        start: &'de [u8],
        name: &'static str,
        out: &mut Slot<T>,
    ) -> Result<(), Failed> {
        T::missing(r, start, name, out)
    }
}

impl<T: Describe + ?Sized> DescribeAs<T> for Same {
    fn describe_as() -> Type {
        T::TYPE
    }
}

/// A value that is written by an adapter.
#[derive(Debug)]
pub struct Adapted<'a, T: ?Sized, A>(&'a T, PhantomData<A>);

impl<'a, T: ?Sized, A> Adapted<'a, T, A> {
    /// The value in the form that `A` gives it.
    pub fn new(value: &'a T) -> Self {
        Self(value, PhantomData)
    }
}

impl<T: ?Sized, A: EncodeAs<T>> Encode for Adapted<'_, T, A> {
    #[inline]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        A::encode_as(self.0, w, at, lead)
    }

    #[inline]
    fn is_null(&self) -> bool {
        A::is_null_as(self.0)
    }
}

/// A value that has been read by an adapter.
#[derive(Debug)]
pub struct Read1<T, A>(pub(crate) T, PhantomData<A>);

impl<'de, T, A: DecodeAs<'de, T>> Decode<'de> for Read1<T, A> {
    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut slot = Slot::EMPTY;
        let rest = A::decode_as(r, at, &mut slot)?;
        out.fill(Self(r.built(rest, &mut slot)?, PhantomData));
        Ok(rest)
    }
}

/// A value that comes of a text, as a key in a map.
pub trait KeyAs<T> {
    /// Writes the key and what separates it from its value.
    ///
    /// # Errors
    ///
    /// As [`Encode::encode`].
    fn encode_key_as<'w, W: Writer<'w>>(key: &T, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w>;

    /// The form of the key.
    fn describe_key_as() -> Type;
}

/// Reads a key in another form than its own.
pub trait DecodeKeyAs<'de, T>: Sized {
    /// Reads the key at `at` and goes to its value.
    ///
    /// # Errors
    ///
    /// As [`Decode::decode`].
    fn decode_key_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de>;
}

impl<T: EncodeKey + Describe> KeyAs<T> for Same {
    fn encode_key_as<'w, W: Writer<'w>>(key: &T, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
        key.encode_key(w, at, first)
    }

    fn describe_key_as() -> Type {
        T::TYPE
    }
}

impl<'de, T: DecodeKey<'de>> DecodeKeyAs<'de, T> for Same {
    fn decode_key_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        T::decode_key(r, at, out)
    }
}

/// A key that has been read by an adapter; it compares as what it is.
#[derive(Debug)]
pub(crate) struct Key1<T, A>(pub(crate) T, PhantomData<A>);

impl<'de, T, A: DecodeKeyAs<'de, T>> DecodeKey<'de> for Key1<T, A> {
    fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut slot = Slot::EMPTY;
        let rest = A::decode_key_as(r, at, &mut slot)?;
        out.fill(Self(r.built(rest, &mut slot)?, PhantomData));
        Ok(rest)
    }
}

impl<T: PartialEq, A> PartialEq for Key1<T, A> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T: Eq, A> Eq for Key1<T, A> {}

impl<T: PartialOrd, A> PartialOrd for Key1<T, A> {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        self.0.partial_cmp(&other.0)
    }
}

impl<T: Ord, A> Ord for Key1<T, A> {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T: Hash, A> Hash for Key1<T, A> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

/// Whether a value is written as its default is.
#[doc(hidden)]
pub fn equal<'w, T: ?Sized, A: EncodeAs<T>, W: Writer<'w>>(w: &mut W, value: &T, default: &T) -> bool {
    crate::__private::equal(w, &Adapted::<T, A>::new(value), &Adapted::<T, A>::new(default))
}

/// [`DecodeAs::decode_as`], wherever the value is put.
#[doc(hidden)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn decode<'de, A: DecodeAs<'de, P::Value>, P: Place, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut P,
) -> Read<'de> {
    out.either(r, |r, slot| A::decode_as(r, at, slot), |r, value| A::decode_into_as(r, at, value))
}

/// [`DecodeAs::missing_as`], wherever the value is put.
#[doc(hidden)]
pub fn missing<'de, A: DecodeAs<'de, P::Value>, P: Place, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    name: &'static str,
    out: &mut P,
) -> Result<(), Failed> {
    put(out, r, |r, slot| A::missing_as(r, start, name, slot))
}
