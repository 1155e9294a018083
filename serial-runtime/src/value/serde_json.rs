//! `serde_json::Value`: every one is a [`Value`]; not every [`Value`] is one.

use super::{Map, Value, ValueRef};
use crate::error::{Error, ErrorKind};
use ::serde_json::{Map as JsonMap, Number, Value as Json};
use alloc::{string::String, vec::Vec};

impl From<Json> for Value {
    fn from(value: Json) -> Self {
        match value {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Bool(value),
            Json::Number(number) => number_from(&number),
            Json::String(text) => Self::Str(text.into()),
            Json::Array(items) => items.into_iter().map(Self::from).collect(),
            Json::Object(map) => {
                let entries: Vec<_> =
                    map.into_iter().map(|(key, value)| (key.into(), value.into())).collect();
                Self::Map(Map::from_distinct(entries))
            }
        }
    }
}

/// A number of serde_json's feature `arbitrary_precision` that no type here holds is kept as text.
fn number_from<V: From<u64> + From<i64> + From<f64> + From<String>>(number: &Number) -> V {
    if let Some(value) = number.as_u64() {
        value.into()
    } else if let Some(value) = number.as_i64() {
        value.into()
    } else if let Some(value) = number.as_f64() {
        value.into()
    } else {
        alloc::format!("{number}").into()
    }
}

/// # Errors
///
/// What JSON has no form for: bytes, extension values, floats that are not finite, keys other than text and integers, and
/// nesting deeper than 128.
impl TryFrom<&Value> for Json {
    type Error = Error;

    fn try_from(value: &Value) -> Result<Self, Error> {
        json_from(value, DEPTH)
    }
}

/// # Errors
///
/// As from a reference.
impl TryFrom<Value> for Json {
    type Error = Error;

    fn try_from(value: Value) -> Result<Self, Error> {
        Self::try_from(&value)
    }
}

/// As deep as values are encoded: a `serde_json::Value` is dropped by recursion.
const DEPTH: usize = 128;

fn json_from(value: &Value, depth: usize) -> Result<Json, Error> {
    Ok(match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::U64(value) => Json::Number((*value).into()),
        Value::I64(value) => Json::Number((*value).into()),
        Value::F64(value) => match Number::from_f64(*value) {
            Some(number) => Json::Number(number),
            None => {
                return Err(Error::new(
                    ErrorKind::NotFinite,
                    "JSON has no number for a float that is not finite",
                ));
            }
        },
        Value::Str(text) => Json::String(String::from(&**text)),
        Value::Bin(_) | Value::Ext(_) => {
            return Err(Error::new(ErrorKind::Type, "JSON has no form for bytes and extension values"));
        }
        Value::Array(array) => {
            let depth = inside(depth)?;
            Json::Array(array.iter().map(|item| json_from(item, depth)).collect::<Result<_, _>>()?)
        }
        Value::Map(map) => {
            let depth = inside(depth)?;
            let entry = |(key, value)| Ok((key_from(key)?, json_from(value, depth)?));
            Json::Object(map.iter().map(entry).collect::<Result<JsonMap<_, _>, Error>>()?)
        }
    })
}

fn inside(depth: usize) -> Result<usize, Error> {
    depth
        .checked_sub(1)
        .ok_or_else(|| Error::new(ErrorKind::Depth, "the value is nested deeper than the limit"))
}

fn key_from(key: &Value) -> Result<String, Error> {
    match key {
        Value::Str(text) => Ok(String::from(&**text)),
        Value::U64(key) => Ok(alloc::format!("{key}")),
        Value::I64(key) => Ok(alloc::format!("{key}")),
        _ => {
            Err(Error::new(ErrorKind::Type, "a key that is neither text nor an integer has no form in JSON"))
        }
    }
}

/// Borrows text and keys.
impl<'a> From<&'a Json> for ValueRef<'a> {
    fn from(value: &'a Json) -> Self {
        match value {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Bool(*value),
            Json::Number(number) => number_from(number),
            Json::String(text) => Self::Str(text.into()),
            Json::Array(items) => items.iter().map(Self::from).collect(),
            Json::Object(map) => {
                let entries: Vec<_> = map.iter().map(|(key, value)| (key.into(), value.into())).collect();
                Self::Map(Map::from_distinct(entries))
            }
        }
    }
}

/// # Errors
///
/// As from a [`Value`].
impl TryFrom<ValueRef<'_>> for Json {
    type Error = Error;

    fn try_from(value: ValueRef<'_>) -> Result<Self, Error> {
        Self::try_from(&Value::from(value))
    }
}
