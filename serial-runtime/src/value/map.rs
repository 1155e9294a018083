//! The maps of dynamic values.

use super::{
    compare, duplicates,
    node::{Children, Node, View, release},
    rebuild,
};
use alloc::{
    boxed::Box,
    vec::{self, Vec},
};
use core::{fmt, mem, slice};

/// A map of dynamic values, in the order of the document. No key is in it twice.
///
/// Keys are dynamic values too: MessagePack allows any, JSON text only.
///
/// Looking up a key compares one after the other: a map that is asked often is better decoded as a `HashMap`.
///
/// # Example
///
/// ```
/// use serial_runtime::{Value, value::Map};
/// let mut map: Map = Map::new();
/// map.insert("views", 1024);
/// map.insert(7, "seven");
/// assert_eq!(map.get("views"), Some(&Value::from(1024)));
/// assert_eq!(map.len(), 2);
/// ```
pub struct Map<V: Node = super::Value> {
    /// Without the capacity of a vector, so that a value with its tag is not larger than one. An empty map owns nothing.
    entries: Option<Box<[(V, V)]>>,
}

impl<V: Node> Map<V> {
    /// An empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self { entries: None }
    }

    /// A map of entries whose keys differ.
    pub(super) fn from_distinct(list: Vec<(V, V)>) -> Self {
        Self { entries: if list.is_empty() { None } else { Some(list.into_boxed_slice()) } }
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.as_slice().len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.as_slice().is_empty()
    }

    /// The entries, in order.
    #[must_use]
    pub fn as_slice(&self) -> &[(V, V)] {
        self.entries.as_deref().unwrap_or_default()
    }

    fn as_mut_slice(&mut self) -> &mut [(V, V)] {
        self.entries.as_deref_mut().unwrap_or_default()
    }

    /// The entries as a vector.
    #[must_use]
    pub fn into_entries(mut self) -> Vec<(V, V)> {
        self.entries.take().unwrap_or_default().into_vec()
    }

    /// The value of a key of text.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&V> {
        self.iter().find(|(name, _)| is_text(*name, key)).map(|(_, value)| value)
    }

    /// The value of a key of text, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut V> {
        self.iter_mut().find(|(name, _)| is_text(*name, key)).map(|(_, value)| value)
    }

    /// Puts in an entry at the end, or a new value in place of the key's old one, which is returned.
    pub fn insert(&mut self, key: impl Into<V>, value: impl Into<V>) -> Option<V> {
        let (key, value) = (key.into(), value.into());
        let found = self.as_mut_slice().iter_mut().find(|(old, _)| compare::order(old, &key).is_eq());
        if let Some((_, old)) = found {
            return Some(mem::replace(old, value));
        }
        let mut list = mem::take(self).into_entries();
        list.push((key, value));
        *self = Self::from_distinct(list);
        None
    }

    /// Takes out a key of text and returns its value; the others keep their order.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        let index = self.iter().position(|(name, _)| is_text(name, key))?;
        let mut list = mem::take(self).into_entries();
        let (_, value) = list.remove(index);
        *self = Self::from_distinct(list);
        Some(value)
    }

    /// Keys and values, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&V, &V)> + DoubleEndedIterator {
        self.as_slice().iter().map(|(key, value)| (key, value))
    }

    /// Keys and values, in order; the values can be changed.
    pub fn iter_mut(&mut self) -> impl ExactSizeIterator<Item = (&V, &mut V)> {
        self.as_mut_slice().iter_mut().map(|(key, value)| (&*key, value))
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &V> {
        self.iter().map(|(key, _)| key)
    }

    /// The values, in order.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &V> {
        self.iter().map(|(_, value)| value)
    }
}

/// Keys and values, in order.
type Iter<'a, V> = core::iter::Map<slice::Iter<'a, (V, V)>, fn(&'a (V, V)) -> (&'a V, &'a V)>;

fn is_text<V: Node>(value: &V, text: &str) -> bool {
    matches!(value.view(), View::Str(key) if key == text)
}

impl<V: Node> Drop for Map<V> {
    #[inline]
    fn drop(&mut self) {
        if let Some(entries) = self.entries.take() {
            release(Children::Entries(entries.into_vec()));
        }
    }
}

impl<V: Node> Default for Map<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: Node> Clone for Map<V> {
    fn clone(&self) -> Self {
        Self::from_distinct(
            self.iter().map(|(key, value)| (rebuild::copy(key), rebuild::copy(value))).collect(),
        )
    }
}

impl<V: Node> fmt::Debug for Map<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        compare::debug_entries(self, compare::SHOWN, f)
    }
}

/// Maps are equal when they have the same entries, in whatever order.
impl<V: Node> PartialEq for Map<V> {
    fn eq(&self, other: &Self) -> bool {
        compare::same_entries(self, other)
    }
}

/// The last of several equal keys counts.
impl<V: Node, K: Into<V>, T: Into<V>> FromIterator<(K, T)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> Self {
        let mut list: Vec<(V, V)> =
            entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect();
        duplicates::keep_last(&mut list);
        Self::from_distinct(list)
    }
}

impl<V: Node, K: Into<V>, T: Into<V>> Extend<(K, T)> for Map<V> {
    fn extend<I: IntoIterator<Item = (K, T)>>(&mut self, entries: I) {
        let mut list = mem::take(self).into_entries();
        list.extend(entries.into_iter().map(|(key, value)| (key.into(), value.into())));
        duplicates::keep_last(&mut list);
        *self = Self::from_distinct(list);
    }
}

impl<V: Node> IntoIterator for Map<V> {
    type Item = (V, V);
    type IntoIter = vec::IntoIter<(V, V)>;

    fn into_iter(self) -> vec::IntoIter<(V, V)> {
        self.into_entries().into_iter()
    }
}

impl<'a, V: Node> IntoIterator for &'a Map<V> {
    type Item = (&'a V, &'a V);
    type IntoIter = Iter<'a, V>;

    fn into_iter(self) -> Iter<'a, V> {
        self.as_slice().iter().map(|(key, value)| (key, value))
    }
}
