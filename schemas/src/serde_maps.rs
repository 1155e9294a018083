//! Dynamic values for serde, which knows none of ours: `with = "crate::serde_maps"` goes through serde_json's.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned, ser::Error as _};
use serial_runtime::{Error, Value};
use std::collections::BTreeMap;

/// A type that holds [`Value`]s, and the same type with the values of serde_json.
pub(crate) trait Bridge: Sized {
    type Plain: Serialize + DeserializeOwned;

    /// # Errors
    ///
    /// What serde_json has no value for: bytes, say.
    fn to_plain(&self) -> Result<Self::Plain, Error>;
    fn from_plain(plain: Self::Plain) -> Self;
}

pub(crate) fn serialize<T: Bridge, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.to_plain().map_err(S::Error::custom)?.serialize(serializer)
}

pub(crate) fn deserialize<'de, T: Bridge, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::Plain::deserialize(deserializer).map(T::from_plain)
}

impl Bridge for Value {
    type Plain = serde_json::Value;

    fn to_plain(&self) -> Result<Self::Plain, Error> {
        self.try_into()
    }

    fn from_plain(plain: Self::Plain) -> Self {
        plain.into()
    }
}

impl<T: Bridge> Bridge for BTreeMap<String, T> {
    type Plain = BTreeMap<String, T::Plain>;

    fn to_plain(&self) -> Result<Self::Plain, Error> {
        self.iter().map(|(name, value)| Ok((name.clone(), value.to_plain()?))).collect()
    }

    fn from_plain(plain: Self::Plain) -> Self {
        plain.into_iter().map(|(name, value)| (name, T::from_plain(value))).collect()
    }
}

impl<T: Bridge> Bridge for Vec<T> {
    type Plain = Vec<T::Plain>;

    fn to_plain(&self) -> Result<Self::Plain, Error> {
        self.iter().map(T::to_plain).collect()
    }

    fn from_plain(plain: Self::Plain) -> Self {
        plain.into_iter().map(T::from_plain).collect()
    }
}

impl<T: Bridge> Bridge for Option<T> {
    type Plain = Option<T::Plain>;

    fn to_plain(&self) -> Result<Self::Plain, Error> {
        self.as_ref().map(T::to_plain).transpose()
    }

    fn from_plain(plain: Self::Plain) -> Self {
        plain.map(T::from_plain)
    }
}
