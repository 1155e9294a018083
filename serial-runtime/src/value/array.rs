//! The arrays of dynamic values.

use super::{
    compare,
    node::{Children, Node, release},
};
use alloc::vec::{self, Vec};
use core::{
    fmt, mem,
    ops::{Deref, DerefMut},
    slice,
};

/// An array of dynamic values: a vector, which it dereferences to.
///
/// # Example
///
/// ```
/// use serial_runtime::{Value, value::Array};
/// let mut array = Array::from(vec![Value::from(1)]);
/// array.push(Value::from("two"));
/// assert_eq!(array.len(), 2);
/// ```
///
/// # Design
///
/// A type of its own because the nesting of values that are built by hand has no limit, and a vector would drop them by
/// recursion.
pub struct Array<V: Node = super::Value> {
    items: Vec<V>,
}

impl<V: Node> Array<V> {
    /// An empty array.
    #[must_use]
    pub const fn new() -> Self {
        Self { items: Vec::new() }
    }

    /// The items as a vector.
    #[must_use]
    pub fn into_vec(mut self) -> Vec<V> {
        mem::take(&mut self.items)
    }
}

impl<V: Node> Drop for Array<V> {
    #[inline]
    fn drop(&mut self) {
        if !self.items.is_empty() {
            release(Children::Items(mem::take(&mut self.items)));
        }
    }
}

impl<V: Node> Deref for Array<V> {
    type Target = Vec<V>;

    fn deref(&self) -> &Vec<V> {
        &self.items
    }
}

impl<V: Node> DerefMut for Array<V> {
    fn deref_mut(&mut self) -> &mut Vec<V> {
        &mut self.items
    }
}

impl<V: Node> Default for Array<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: Node> Clone for Array<V> {
    fn clone(&self) -> Self {
        Self { items: self.items.iter().map(super::rebuild::copy).collect() }
    }
}

impl<V: Node> fmt::Debug for Array<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        compare::debug_items(self, compare::SHOWN, f)
    }
}

impl<V: Node> PartialEq for Array<V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().zip(other.iter()).all(|(a, b)| compare::same(a, b))
    }
}

impl<V: Node> From<Vec<V>> for Array<V> {
    fn from(items: Vec<V>) -> Self {
        Self { items }
    }
}

impl<V: Node, T: Into<V>> FromIterator<T> for Array<V> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self { items: items.into_iter().map(Into::into).collect() }
    }
}

impl<V: Node> IntoIterator for Array<V> {
    type Item = V;
    type IntoIter = vec::IntoIter<V>;

    fn into_iter(self) -> vec::IntoIter<V> {
        self.into_vec().into_iter()
    }
}

impl<'a, V: Node> IntoIterator for &'a Array<V> {
    type Item = &'a V;
    type IntoIter = slice::Iter<'a, V>;

    fn into_iter(self) -> slice::Iter<'a, V> {
        self.items.iter()
    }
}

impl<'a, V: Node> IntoIterator for &'a mut Array<V> {
    type Item = &'a mut V;
    type IntoIter = slice::IterMut<'a, V>;

    fn into_iter(self) -> slice::IterMut<'a, V> {
        self.items.iter_mut()
    }
}
