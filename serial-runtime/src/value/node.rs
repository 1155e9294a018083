//! What the owned and the borrowed value have in common.

use super::{Array, Map};
use alloc::{borrow::Cow, vec::Vec};

/// A dynamic value: [`Value`](super::Value) or [`ValueRef`](super::ValueRef).
pub trait Node: Sized + sealed::Parts {}

pub(super) mod sealed {
    use super::{Array, Children, Map, Node, View};
    use alloc::vec::Vec;

    /// How a value is looked at, taken apart and put together.
    pub trait Parts: Sized {
        /// What it is.
        fn view(&self) -> View<'_, Self>
        where
            Self: Node;

        /// Takes out what it contains.
        fn into_children(self) -> Children<Self>;

        /// The same value, if it contains no others.
        fn copy_leaf(&self) -> Self;

        /// An array.
        fn from_items(items: Vec<Self>) -> Self
        where
            Self: Node,
        {
            Self::from_array(Array::from(items))
        }

        /// A map. The keys must differ.
        fn from_entries(entries: Vec<(Self, Self)>) -> Self
        where
            Self: Node,
        {
            Self::from_map(Map::from_distinct(entries))
        }

        /// An array.
        fn from_array(array: Array<Self>) -> Self
        where
            Self: Node;

        /// A map.
        fn from_map(map: Map<Self>) -> Self
        where
            Self: Node;
    }
}

/// A value whose leaves are made of what has been read.
pub(super) trait Leaf<'de>: Node {
    fn null() -> Self;
    fn bool(value: bool) -> Self;
    fn u64(value: u64) -> Self;
    fn i64(value: i64) -> Self;
    fn f64(value: f64) -> Self;
    fn str(value: Cow<'de, str>) -> Self;
    fn bin(value: &'de [u8]) -> Self;
    fn ext(code: i8, data: &'de [u8]) -> Self;
}

/// A look at a value, whoever owns its parts.
#[derive(Debug)]
pub enum View<'a, V: Node> {
    /// Null.
    Null,
    /// A truth value.
    Bool(bool),
    /// An integer that is not negative.
    U64(u64),
    /// An integer.
    I64(i64),
    /// A float.
    F64(f64),
    /// Text.
    Str(&'a str),
    /// Bytes.
    Bin(&'a [u8]),
    /// An extension value.
    Ext(i8, &'a [u8]),
    /// An array.
    Array(&'a Array<V>),
    /// A map.
    Map(&'a Map<V>),
}

/// What a value contains.
#[derive(Debug)]
pub enum Children<V> {
    /// No other values.
    None,
    /// The items of an array.
    Items(Vec<V>),
    /// The entries of a map.
    Entries(Vec<(V, V)>),
}

/// How deep values are dropped by recursion; what lies deeper waits on the heap.
const RECURSION: usize = 64;

/// Drops what a container held, however deep it goes.
pub(super) fn release<V: Node>(children: Children<V>) {
    let mut deep = Vec::new();
    release_to(children, RECURSION, &mut deep);
    while let Some(value) = deep.pop() {
        release_to(value.into_children(), RECURSION, &mut deep);
    }
}

fn release_to<V: Node>(children: Children<V>, depth: usize, deep: &mut Vec<V>) {
    let mut one = |value: V| match depth.checked_sub(1) {
        _ if !is_container(&value) => {}
        Some(depth) => release_to(value.into_children(), depth, deep),
        None => deep.push(value),
    };
    match children {
        Children::None => {}
        Children::Items(items) => items.into_iter().for_each(one),
        Children::Entries(entries) => entries.into_iter().for_each(|(key, value)| {
            one(key);
            one(value);
        }),
    }
}

/// Whether a value contains others.
pub(super) fn is_container<V: Node>(value: &V) -> bool {
    match value.view() {
        View::Array(array) => !array.is_empty(),
        View::Map(map) => !map.is_empty(),
        _ => false,
    }
}
