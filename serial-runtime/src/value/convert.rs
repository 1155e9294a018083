//! What dynamic values are made from.

use super::{Array, Ext, Map, Value, ValueRef};
use alloc::{borrow::Cow, boxed::Box, string::String, vec::Vec};

/// Conversions into both types.
macro_rules! from {
    ($($from:ty, |$value:ident| $into:expr;)*) => {$(
        impl From<$from> for Value {
            fn from($value: $from) -> Self {
                $into
            }
        }

        impl From<$from> for ValueRef<'_> {
            fn from($value: $from) -> Self {
                $into
            }
        }
    )*};
}

from! {
    (), |_unit| Self::Null;
    bool, |value| Self::Bool(value);
    u8, |value| Self::U64(value.into());
    u16, |value| Self::U64(value.into());
    u32, |value| Self::U64(value.into());
    u64, |value| Self::U64(value);
    usize, |value| Self::U64(value as u64);
    i8, |value| i64::from(value).into();
    i16, |value| i64::from(value).into();
    i32, |value| i64::from(value).into();
    i64, |value| u64::try_from(value).map_or(Self::I64(value), Self::U64);
    isize, |value| (value as i64).into();
    f32, |value| Self::F64(value.into());
    f64, |value| Self::F64(value);
    char, |value| Self::Str(String::from(value).into());
    String, |value| Self::Str(value.into());
}

/// Conversions of parts that may be borrowed.
macro_rules! from_parts {
    ($($from:ty, |$value:ident| $owned:expr, $borrowed:expr;)*) => {$(
        impl<'a> From<$from> for Value {
            fn from($value: $from) -> Self {
                $owned
            }
        }

        impl<'a> From<$from> for ValueRef<'a> {
            fn from($value: $from) -> Self {
                $borrowed
            }
        }
    )*};
}

from_parts! {
    &'a str, |text| Self::Str(text.into()), Self::Str(text.into());
    &'a String, |text| Self::Str(text.as_str().into()), Self::Str(text.into());
    Cow<'a, str>, |text| Self::Str(text.into()), Self::Str(text);
    &'a [u8], |bytes| Self::Bin(bytes.into()), Self::Bin(bytes.into());
    Cow<'a, [u8]>, |bytes| Self::Bin(bytes.into()), Self::Bin(bytes);
}

impl From<Box<str>> for Value {
    fn from(text: Box<str>) -> Self {
        Self::Str(text)
    }
}

/// Bytes, as vectors of `u8` are everywhere.
impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bin(bytes.into())
    }
}

impl From<Ext> for Value {
    fn from(ext: Ext) -> Self {
        Self::Ext(Box::new(ext))
    }
}

/// Conversions of containers.
macro_rules! from_containers {
    ([$($generics:tt)*] $ty:ty) => {
        impl<$($generics)*> From<Array<$ty>> for $ty {
            fn from(array: Array<$ty>) -> Self {
                Self::Array(array)
            }
        }

        impl<$($generics)*> From<Vec<$ty>> for $ty {
            fn from(items: Vec<$ty>) -> Self {
                Self::Array(items.into())
            }
        }

        impl<$($generics)*> From<Map<$ty>> for $ty {
            fn from(map: Map<$ty>) -> Self {
                Self::Map(map)
            }
        }

        /// `None` becomes null.
        impl<$($generics)* T: Into<$ty>> From<Option<T>> for $ty {
            fn from(value: Option<T>) -> Self {
                value.map_or(Self::Null, Into::into)
            }
        }

        /// An array.
        impl<$($generics)* T: Into<$ty>> FromIterator<T> for $ty {
            fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
                Self::Array(items.into_iter().collect())
            }
        }
    };
}

from_containers!([] Value);
from_containers!(['a,] ValueRef<'a>);

/// Copies what is borrowed; what is owned already moves.
impl From<ValueRef<'_>> for Value {
    fn from(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Str(text) => Self::Str(text.into()),
            ValueRef::Bin(bytes) => Self::Bin(bytes.into()),
            ValueRef::Ext(code, data) => Self::ext(code, data),
            other => other.to_owned(),
        }
    }
}

/// Borrows text and bytes.
impl<'a> From<&'a Value> for ValueRef<'a> {
    fn from(value: &'a Value) -> Self {
        value.borrowed()
    }
}
