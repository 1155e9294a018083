//! The everyday trait: both formats, validation and schema as methods of the model.

use crate::{
    decode::Decode,
    describe::Describe,
    encode::Encode,
    error::Error,
    json, msgpack,
    report::Report,
    validate::{Validate, Violations},
};
use alloc::vec::Vec;

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
}

impl<T: Encode + Validate + Describe + ?Sized> FastSerialize for T {}
