//! What can be asked of a dynamic value.

use super::{
    Array, Map, Value, ValueRef,
    node::{Node, View, sealed::Parts},
};
use alloc::borrow::Cow;
use core::ops::Index;

/// The questions, for both types.
macro_rules! access {
    ([$($life:lifetime)?] $ty:ty, $null:ty) => {
        impl$(<$life>)? $ty {
            /// Whether it is null.
            #[must_use]
            pub fn is_null(&self) -> bool {
                matches!(self, Self::Null)
            }

            /// The truth value.
            #[must_use]
            pub fn as_bool(&self) -> Option<bool> {
                match self {
                    Self::Bool(value) => Some(*value),
                    _ => None,
                }
            }

            /// The integer, if it is not negative.
            #[must_use]
            pub fn as_u64(&self) -> Option<u64> {
                match self {
                    Self::U64(value) => Some(*value),
                    Self::I64(value) => u64::try_from(*value).ok(),
                    _ => None,
                }
            }

            /// The integer, if 64 bits hold it with a sign.
            #[must_use]
            pub fn as_i64(&self) -> Option<i64> {
                match self {
                    Self::U64(value) => i64::try_from(*value).ok(),
                    Self::I64(value) => Some(*value),
                    _ => None,
                }
            }

            /// The float, or the integer where a float holds it exactly.
            #[must_use]
            pub fn as_f64(&self) -> Option<f64> {
                match self {
                    Self::F64(value) => Some(*value),
                    Self::U64(value) => exact(i128::from(*value)),
                    Self::I64(value) => exact(i128::from(*value)),
                    _ => None,
                }
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> Option<&str> {
                match self.view() {
                    View::Str(text) => Some(text),
                    _ => None,
                }
            }

            /// The bytes.
            #[must_use]
            pub fn as_bytes(&self) -> Option<&[u8]> {
                match self.view() {
                    View::Bin(bytes) => Some(bytes),
                    _ => None,
                }
            }

            /// Code and data of the extension value.
            #[must_use]
            pub fn as_ext(&self) -> Option<(i8, &[u8])> {
                match self.view() {
                    View::Ext(code, data) => Some((code, data)),
                    _ => None,
                }
            }

            /// The array.
            #[must_use]
            pub fn as_array(&self) -> Option<&Array<Self>> {
                match self {
                    Self::Array(array) => Some(array),
                    _ => None,
                }
            }

            /// The array, to be changed.
            pub fn as_array_mut(&mut self) -> Option<&mut Array<Self>> {
                match self {
                    Self::Array(array) => Some(array),
                    _ => None,
                }
            }

            /// The map.
            #[must_use]
            pub fn as_map(&self) -> Option<&Map<Self>> {
                match self {
                    Self::Map(map) => Some(map),
                    _ => None,
                }
            }

            /// The map, to be changed.
            pub fn as_map_mut(&mut self) -> Option<&mut Map<Self>> {
                match self {
                    Self::Map(map) => Some(map),
                    _ => None,
                }
            }

            /// The value of a key of text in a map, or the item at a position of an array.
            #[must_use]
            pub fn get(&self, place: impl Place) -> Option<&Self> {
                place.find(self)
            }

            /// What a JSON Pointer (RFC 6901) leads to; the empty one leads to the value itself.
            #[must_use]
            pub fn pointer(&self, pointer: &str) -> Option<&Self> {
                if pointer.is_empty() {
                    return Some(self);
                }
                pointer.strip_prefix('/')?.split('/').try_fold(self, step)
            }
        }

        /// Null where there is no such item.
        impl<$($life,)? P: Place> Index<P> for $ty {
            type Output = Self;

            fn index(&self, place: P) -> &Self {
                const NULL: &$null = &<$null>::Null;
                place.find(self).unwrap_or(NULL)
            }
        }
    };
}

access!([] Value, Value);
access!(['de] ValueRef<'de>, ValueRef<'static>);

/// A float of the same value.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "compared with the original"
)]
fn exact(value: i128) -> Option<f64> {
    let float = value as f64;
    (float as i128 == value).then_some(float)
}

/// One step of a JSON Pointer.
fn step<'a, V: Node>(value: &'a V, token: &str) -> Option<&'a V> {
    match value.view() {
        View::Map(map) => map.get(&unescape(token)),
        View::Array(array) => array.get(position(token)?),
        _ => None,
    }
}

/// RFC 6901, section 4: `~1` is `/` and `~0` is `~`, in this order.
fn unescape(token: &str) -> Cow<'_, str> {
    if token.contains('~') {
        Cow::Owned(token.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(token)
    }
}

/// RFC 6901, section 4: digits without leading zeros.
fn position(token: &str) -> Option<usize> {
    let leads = token.starts_with('+') || token.len() > 1 && token.starts_with('0');
    token.parse().ok().filter(|_| !leads)
}

/// Where in a dynamic value another one is: a key (`&str`) or a position (`usize`).
pub trait Place {
    /// The value there.
    fn find<V: Node>(self, value: &V) -> Option<&V>;
}

impl Place for &str {
    fn find<V: Node>(self, value: &V) -> Option<&V> {
        match value.view() {
            View::Map(map) => map.get(self),
            _ => None,
        }
    }
}

impl Place for &alloc::string::String {
    fn find<V: Node>(self, value: &V) -> Option<&V> {
        Place::find(self.as_str(), value)
    }
}

impl Place for usize {
    fn find<V: Node>(self, value: &V) -> Option<&V> {
        match value.view() {
            View::Array(array) => array.get(self),
            _ => None,
        }
    }
}
