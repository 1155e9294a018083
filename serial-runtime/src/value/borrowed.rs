//! The dynamic value that borrows from the input.

use super::{
    Array, Map, Value, compare,
    node::{Children, Leaf, Node, View, sealed::Parts},
    owned, rebuild,
};
use alloc::borrow::Cow;
use core::fmt;

/// Any value of either format; text and bytes are borrowed from the input where they stand in it as they are.
///
/// # Example
///
/// ```
/// use serial_runtime::{Value, ValueRef, json};
/// let value: ValueRef = json::from_str(r#"["borrowed", "esc\taped"]"#)?;
/// assert!(matches!(&value[0], ValueRef::Str(std::borrow::Cow::Borrowed("borrowed"))));
/// let owned: Value = value.into_owned();
/// assert_eq!(owned[1].as_str(), Some("esc\taped"));
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Default)]
pub enum ValueRef<'de> {
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
    Str(Cow<'de, str>),
    /// Bytes: only MessagePack knows them (in JSON they are written as base64 text).
    Bin(Cow<'de, [u8]>),
    /// An extension value, its code and data: MessagePack only.
    Ext(i8, Cow<'de, [u8]>),
    /// An array.
    Array(Array<Self>),
    /// A map, in the order of the document.
    Map(Map<Self>),
}

impl ValueRef<'_> {
    /// The same value without a lifetime.
    #[must_use]
    pub fn into_owned(self) -> Value {
        Value::from(self)
    }

    /// The same value without a lifetime.
    #[must_use]
    pub fn to_owned(&self) -> Value {
        rebuild::rebuild(self, owned::leaf)
    }
}

impl<'de> ValueRef<'de> {
    /// A value that borrows the text and bytes of another one.
    pub(super) fn leaf(value: View<'de, Value>) -> Self {
        match value {
            // OK because only leaves are asked for.
            View::Null | View::Array(_) | View::Map(_) => Self::Null,
            View::Bool(value) => Self::Bool(value),
            View::U64(value) => Self::U64(value),
            View::I64(value) => Self::I64(value),
            View::F64(value) => Self::F64(value),
            View::Str(value) => Self::Str(Cow::Borrowed(value)),
            View::Bin(value) => Self::Bin(Cow::Borrowed(value)),
            View::Ext(code, data) => Self::Ext(code, Cow::Borrowed(data)),
        }
    }
}

impl Node for ValueRef<'_> {}

impl Parts for ValueRef<'_> {
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
            Self::Ext(code, data) => View::Ext(*code, data),
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
        match self {
            // OK because only leaves are asked for.
            Self::Null | Self::Array(_) | Self::Map(_) => Self::Null,
            Self::Bool(value) => Self::Bool(*value),
            Self::U64(value) => Self::U64(*value),
            Self::I64(value) => Self::I64(*value),
            Self::F64(value) => Self::F64(*value),
            Self::Str(value) => Self::Str(value.clone()),
            Self::Bin(value) => Self::Bin(value.clone()),
            Self::Ext(code, data) => Self::Ext(*code, data.clone()),
        }
    }

    fn from_array(array: Array<Self>) -> Self {
        Self::Array(array)
    }

    fn from_map(map: Map<Self>) -> Self {
        Self::Map(map)
    }
}

impl<'de: 'a, 'a> Leaf<'de> for ValueRef<'a> {
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
        Self::Str(value)
    }
    fn bin(value: &'de [u8]) -> Self {
        Self::Bin(Cow::Borrowed(value))
    }
    fn ext(code: i8, data: &'de [u8]) -> Self {
        Self::Ext(code, Cow::Borrowed(data))
    }
}

impl Clone for ValueRef<'_> {
    fn clone(&self) -> Self {
        rebuild::copy(self)
    }
}

impl PartialEq for ValueRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        compare::same(self, other)
    }
}

impl fmt::Debug for ValueRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        compare::debug(self, compare::SHOWN, f)
    }
}
