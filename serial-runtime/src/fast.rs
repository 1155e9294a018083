//! The everyday trait: both formats, validation and schema as methods of the model.

use crate::{
    decode::Decode,
    describe::{Describe, MaxLen, Type},
    encode::Encode,
    error::Error,
    json, msgpack,
    report::Report,
    validate::{Validate, Violations},
};
use alloc::vec::Vec;
use core::any::Any;

/// What a model can do, as methods; every type that can be encoded, validated and described has them.
///
/// # Example
///
/// ```
/// use serial_runtime::FastSerialize;
///
/// let scores = vec![0.5, 0.75];
/// assert_eq!(scores.to_json()?, b"[0.5,0.75]");
/// assert_eq!(Vec::<f64>::from_msgpack(&scores.to_msgpack()?)?, scores);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
pub trait FastSerialize: Encode + Validate + Describe {
    /// What a value is on the wire, as a constant: names, types, layouts, defaults and rules, for tools that want to know.
    ///
    /// ```
    /// use serial_runtime::{FastSerialize, describe::{Body, Type}};
    ///
    /// #[derive(FastSerialize)]
    /// struct Video {
    ///     title: String,
    ///     #[serial(range(max = 100))]
    ///     score: u8,
    /// }
    /// let Type::Model(model) = Video::SCHEMA else { unreachable!() };
    /// let Body::Struct(fields) = &model().body else { unreachable!() };
    /// let names: Vec<_> = fields.fields.iter().map(|field| field.name).collect();
    /// assert_eq!(names, ["title", "score"]);
    /// ```
    const SCHEMA: Type = Self::TYPE;

    /// The most bytes that a value which keeps its rules is encoded to, per format; rules such as `length(max = ..)` tighten it.
    const MAX_ENCODED_LEN: MaxLen = Self::MAX_LEN;

    /// A number that stands for the wire form: names, layouts, types, defaults and rules. It is the same on every platform and in every
    /// release, and another one where something of that has changed; documentation, messages and the names of Rust make no difference.
    ///
    /// # Design
    ///
    /// It is no constant, since that of a recursive type would depend on itself: keep it where it is asked for often.
    ///
    /// ```
    /// use serial_runtime::FastSerialize;
    ///
    /// #[derive(FastSerialize)]
    /// struct Old {
    ///     id: u32,
    /// }
    ///
    /// #[derive(FastSerialize)]
    /// struct New {
    ///     id: u64,
    /// }
    /// assert_ne!(Old::fingerprint(), New::fingerprint());
    /// ```
    #[must_use]
    fn fingerprint() -> u64 {
        crate::fingerprint::fingerprint(Self::TYPE)
    }

    /// The value as JSON.
    ///
    /// # Errors
    ///
    /// As [`json::to_vec`].
    fn to_json(&self) -> Result<Vec<u8>, Error> {
        json::to_vec(self)
    }

    /// The value as MessagePack.
    ///
    /// # Errors
    ///
    /// As [`msgpack::to_vec`].
    fn to_msgpack(&self) -> Result<Vec<u8>, Error> {
        msgpack::to_vec(self)
    }

    /// A value from JSON, validated.
    ///
    /// # Errors
    ///
    /// As [`json::from_slice`].
    fn from_json<'de>(input: &'de [u8]) -> Result<Self, Error>
    where
        Self: Decode<'de>,
    {
        json::from_slice(input)
    }

    /// A value from MessagePack, validated.
    ///
    /// # Errors
    ///
    /// As [`msgpack::from_slice`].
    fn from_msgpack<'de>(input: &'de [u8]) -> Result<Self, Error>
    where
        Self: Decode<'de>,
    {
        msgpack::from_slice(input)
    }

    /// A value from JSON, validated by rules that ask for a context: `#[serial(context = Type)]`.
    ///
    /// # Errors
    ///
    /// As [`json::from_slice_with_context`].
    fn from_json_with_context<'de, C: Any>(input: &'de [u8], context: &'de C) -> Result<Self, Error>
    where
        Self: Decode<'de>,
    {
        json::from_slice_with_context(input, context)
    }

    /// A value from MessagePack, validated by rules that ask for a context: `#[serial(context = Type)]`.
    ///
    /// # Errors
    ///
    /// As [`msgpack::from_slice_with_context`].
    fn from_msgpack_with_context<'de, C: Any>(input: &'de [u8], context: &'de C) -> Result<Self, Error>
    where
        Self: Decode<'de>,
    {
        msgpack::from_slice_with_context(input, context)
    }

    /// Holds the value to rules that ask for a context: `#[serial(context = Type)]`.
    ///
    /// # Errors
    ///
    /// Every broken rule, each with its path in wire names.
    fn validate_with_context<C: Any>(&self, context: &C) -> Result<(), Report> {
        let mut found = Violations::within(context);
        self.validate_in(&mut found);
        if found.is_empty() { Ok(()) } else { Err(Report::from(found)) }
    }

    /// Holds the value to its rules, those of these groups among them: `#[serial(group("name", ..))]`.
    ///
    /// # Errors
    ///
    /// Every broken rule, each with its path in wire names.
    fn validate_with_groups(&self, groups: &[&str]) -> Result<(), Report> {
        let mut found = Violations::NONE;
        found.ask(groups);
        self.validate_in(&mut found);
        if found.is_empty() { Ok(()) } else { Err(Report::from(found)) }
    }

    /// Holds the value to its rules.
    ///
    /// # Errors
    ///
    /// Every broken rule, each with its path in wire names.
    fn validate(&self) -> Result<(), Report> {
        let mut found = Violations::NONE;
        self.validate_in(&mut found);
        if found.is_empty() { Ok(()) } else { Err(Report::from(found)) }
    }

    /// The JSON Schema (draft 2020-12) of what decoding accepts.
    #[cfg(feature = "schema")]
    #[must_use]
    fn json_schema() -> serde_json::Value {
        crate::schema::json_schema(Self::TYPE)
    }

    /// The JSON Schema (draft 2020-12) of what decoding accepts, or of what encoding writes.
    #[cfg(feature = "schema")]
    #[must_use]
    fn json_schema_for(contract: crate::schema::Contract) -> serde_json::Value {
        crate::schema::json_schema_for(Self::TYPE, contract)
    }
}

impl<T: Encode + Validate + Describe + ?Sized> FastSerialize for T {}
