//! The dynamic value that owns its parts.

use super::{
    Array, Map, ValueRef, compare,
    node::{Children, Leaf, Node, View, sealed::Parts},
    rebuild,
};
use alloc::{borrow::Cow, boxed::Box, vec::Vec};
use core::fmt;

/// Any value of either format, owned.
///
/// A value takes 24 bytes, and what it owns. It has no lifetime, so it can be a field of any model.
///
/// # Example
///
/// ```
/// use serial_runtime::{FastSerialize, Value, value};
/// let value = Value::from_json(br#"{"a": [1, -2, 0.5, "x", null]}"#)?;
/// assert_eq!(value, value!({"a": [1, -2, 0.5, "x", null]}));
/// assert_eq!(value.to_msgpack()?.len(), 18);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Default)]
pub enum Value {
    /// Null.
    #[default]
    Null,
    /// A truth value.
    Bool(bool),
    /// An integer; what is not negative is always read as this.
    U64(u64),
    /// An integer; only what is negative is read as this.
    I64(i64),
    /// A float.
    F64(f64),
    /// Text.
    Str(Box<str>),
    /// Bytes: only MessagePack knows them (in JSON they are written as base64 text).
    Bin(Box<[u8]>),
    /// An extension value: MessagePack only.
    Ext(Box<Ext>),
    /// An array.
    Array(Array),
    /// A map, in the order of the document.
    Map(Map),
}

const _: () = assert!(size_of::<Value>() <= 24);

/// An extension value of MessagePack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ext {
    /// What it is: from 0 on the application's, below the specification's (-1 is a timestamp).
    pub code: i8,
    /// Its bytes.
    pub data: Vec<u8>,
}

impl Value {
    /// Bytes.
    #[must_use]
    pub fn bin(bytes: impl Into<Box<[u8]>>) -> Self {
        Self::Bin(bytes.into())
    }

    /// An extension value.
    #[must_use]
    pub fn ext(code: i8, data: impl Into<Vec<u8>>) -> Self {
        Self::Ext(Box::new(Ext { code, data: data.into() }))
    }

    /// The same value, borrowing text and bytes from this one.
    #[must_use]
    pub fn borrowed(&self) -> ValueRef<'_> {
        rebuild::rebuild(self, |leaf| ValueRef::leaf(leaf.view()))
    }
}

impl Node for Value {}

impl Parts for Value {
    #[inline]
    fn view(&self) -> View<'_, Self> {
        match self {
            Self::Null => View::Null,
            Self::Bool(value) => View::Bool(*value),
            Self::U64(value) => View::U64(*value),
            Self::I64(value) => View::I64(*value),
            Self::F64(value) => View::F64(*value),
            Self::Str(value) => View::Str(value),
            Self::Bin(value) => View::Bin(value),
            Self::Ext(value) => View::Ext(value.code, &value.data),
            Self::Array(value) => View::Array(value),
            Self::Map(value) => View::Map(value),
        }
    }

    fn into_children(self) -> Children<Self> {
        match self {
            Self::Array(array) => Children::Items(array.into_vec()),
            Self::Map(map) => Children::Entries(map.into_entries()),
            _ => Children::None,
        }
    }

    fn copy_leaf(&self) -> Self {
        leaf(self)
    }

    fn from_array(array: Array) -> Self {
        Self::Array(array)
    }

    fn from_map(map: Map) -> Self {
        Self::Map(map)
    }
}

/// An owned copy of a leaf of either type.
pub(super) fn leaf<V: Node>(value: &V) -> Value {
    match value.view() {
        // OK because only leaves are asked for.
        View::Null | View::Array(_) | View::Map(_) => Value::Null,
        View::Bool(value) => Value::Bool(value),
        View::U64(value) => Value::U64(value),
        View::I64(value) => Value::I64(value),
        View::F64(value) => Value::F64(value),
        View::Str(value) => Value::Str(value.into()),
        View::Bin(value) => Value::Bin(value.into()),
        View::Ext(code, data) => Value::ext(code, data),
    }
}

impl<'de> Leaf<'de> for Value {
    fn null() -> Self {
        Self::Null
    }
    fn bool(value: bool) -> Self {
        Self::Bool(value)
    }
    fn u64(value: u64) -> Self {
        Self::U64(value)
    }
    fn i64(value: i64) -> Self {
        Self::I64(value)
    }
    fn f64(value: f64) -> Self {
        Self::F64(value)
    }
    fn str(value: Cow<'de, str>) -> Self {
        Self::Str(value.into())
    }
    fn bin(value: &'de [u8]) -> Self {
        Self::Bin(value.into())
    }
    fn ext(code: i8, data: &'de [u8]) -> Self {
        Self::ext(code, data)
    }
}

impl Clone for Value {
    fn clone(&self) -> Self {
        rebuild::copy(self)
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        compare::same(self, other)
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        compare::debug(self, compare::SHOWN, f)
    }
}
