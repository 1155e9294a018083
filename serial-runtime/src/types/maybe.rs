//! A field that may be missing, which is not the same as null.

use crate::{
    decode::Decode,
    describe::{Describe, Type, of},
    encode::Encode,
    slots::Slot,
    validate::{
        Entries, Items, Listed, Measure, Measured, Number, Plain, Ranged, Textual, Validate, Violations,
    },
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};

/// A value that is missing, null, or there: a field of a message that says what is to change.
///
/// A field of this type is left out of its map where it is missing. Where the type has another name, `skip_serializing_if =
/// Maybe::is_missing` says so; where nothing can be left out, a missing value is an error.
///
/// ```
/// use serial_runtime::{FastSerialize, Maybe, json};
///
/// #[derive(FastSerialize, Debug, PartialEq)]
/// struct Change {
///     #[serial(length(max = 40))]
///     title: Maybe<String>,
/// }
///
/// for (text, title) in [
///     ("{}", Maybe::Missing),
///     (r#"{"title":null}"#, Maybe::Null),
///     (r#"{"title":"new"}"#, Maybe::Value("new".to_owned())),
/// ] {
///     assert_eq!(json::from_str::<Change>(text)?, Change { title: title.clone() });
///     assert_eq!(json::to_string(&Change { title })?, text);
/// }
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Maybe<T> {
    /// Not in the map.
    #[default]
    Missing,
    /// `null`/nil.
    Null,
    /// There.
    Value(T),
}

impl<T> Maybe<T> {
    /// Whether the field is not in its map.
    #[inline]
    pub const fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }

    /// Whether the field is null.
    #[inline]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value that is there, if one is.
    #[inline]
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing | Self::Null => None,
        }
    }

    /// A reference to the value that is there, if one is.
    #[inline]
    pub const fn as_ref(&self) -> Maybe<&T> {
        match self {
            Self::Missing => Maybe::Missing,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(value),
        }
    }

    /// The same with another value.
    #[inline]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Maybe<U> {
        match self {
            Self::Missing => Maybe::Missing,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(change(value)),
        }
    }

    /// As serde's "double option": missing, or null, or a value.
    #[inline]
    pub fn into_options(self) -> Option<Option<T>> {
        match self {
            Self::Missing => None,
            Self::Null => Some(None),
            Self::Value(value) => Some(Some(value)),
        }
    }
}

/// `None` is null: it has been said.
impl<T> From<Option<T>> for Maybe<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl<T> From<Option<Option<T>>> for Maybe<T> {
    fn from(value: Option<Option<T>>) -> Self {
        value.map_or(Self::Missing, Self::from)
    }
}

impl<T: Describe> Describe for Maybe<T> {
    const TYPE: Type = Type::Option(of::<T>);
}

impl<T: Encode> Encode for Maybe<T> {
    #[inline]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match self {
            Self::Value(value) => value.encode(w, at, lead),
            Self::Null => w.null(at, lead),
            Self::Missing => Err(w.refuse(at, lead, &"a missing value can only be left out of a map")),
        }
    }

    /// Null is to be written: it means something else than a field that is left out.
    #[inline]
    fn is_null(&self) -> bool {
        self.is_missing()
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Maybe<T> {
    crate::decode::empty!(Self::Missing);

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        if let Some(rest) = r.null(at) {
            out.fill(Self::Null);
            return Ok(rest);
        }
        let mut value = Slot::EMPTY;
        let rest = T::decode(r, at, &mut value)?;
        out.fill(Self::Value(r.built(rest, &mut value)?));
        Ok(rest)
    }

    #[inline]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        match (r.null(at), &mut *self) {
            (Some(rest), _) => {
                *self = Self::Null;
                Ok(rest)
            }
            (None, Self::Value(value)) => value.decode_into(r, at),
            (None, _) => {
                let mut value = Slot::EMPTY;
                let rest = T::decode(r, at, &mut value)?;
                *self = Self::Value(r.built(rest, &mut value)?);
                Ok(rest)
            }
        }
    }

    #[inline]
    fn missing<R: Reader<'de>>(
        _r: &mut R,
        _start: &'de [u8],
        _name: &'static str,
        out: &mut Slot<Self>,
    ) -> Result<(), Failed> {
        out.fill(Self::Missing);
        Ok(())
    }
}

impl<T: Validate> Validate for Maybe<T> {
    fn validate_in(&self, found: &mut Violations) {
        if let Self::Value(value) = self {
            value.validate_in(found);
        }
    }
}

impl<T: Textual> Textual for Maybe<T> {
    #[inline(always)]
    fn text(&self) -> Option<&str> {
        self.as_ref().value().and_then(T::text)
    }
}

impl<T: Measured> Measured for Maybe<T> {
    #[inline(always)]
    fn measure(&self) -> Option<Measure<'_>> {
        self.as_ref().value().and_then(T::measure)
    }
}

impl<T: Ranged> Ranged for Maybe<T> {
    #[inline(always)]
    fn number(&self) -> Option<Number> {
        self.as_ref().value().and_then(T::number)
    }
}

impl<T: Listed> Listed for Maybe<T> {
    #[inline(always)]
    fn plain(&self) -> Option<Plain<'_>> {
        self.as_ref().value().and_then(T::plain)
    }
}

impl<C: Items> Items for Maybe<C> {
    type Item = C::Item;

    fn for_each(&self, visit: impl FnMut(&C::Item)) {
        if let Self::Value(collection) = self {
            collection.for_each(visit);
        }
    }
}

impl<M: Entries> Entries for Maybe<M> {
    type Key = M::Key;
    type Value = M::Value;

    fn each(&self, found: &mut Violations, check: impl FnMut(&M::Key, &M::Value, &mut Violations)) {
        if let Self::Value(map) = self {
            map.each(found, check);
        }
    }
}
