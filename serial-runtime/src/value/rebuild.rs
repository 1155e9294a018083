//! Copies of dynamic values, also into the other type, without recursion.

use super::node::{Node, View};
use alloc::vec::Vec;
use core::slice;

/// A copy of the same type.
pub(super) fn copy<V: Node>(value: &V) -> V {
    rebuild(value, V::copy_leaf)
}

/// A copy of another type, whose leaves `leaf` makes.
pub(super) fn rebuild<'a, A: Node, B: Node>(root: &'a A, leaf: impl Fn(&'a A) -> B) -> B {
    let Some(root) = Open::new(root) else { return leaf(root) };
    let mut stack = Vec::new();
    let mut top = root;
    loop {
        match top.rest.next() {
            Some(child) => match Open::new(child) {
                Some(open) => stack.push(core::mem::replace(&mut top, open)),
                None => top.built.push(leaf(child)),
            },
            None => {
                let built = top.finish();
                match stack.pop() {
                    Some(parent) => top = parent,
                    None => return built,
                }
                top.built.push(built);
            }
        }
    }
}

/// A container whose copy is being built.
struct Open<'a, A, B> {
    rest: Rest<'a, A>,
    built: Vec<B>,
}

/// The children that are still to be copied; those of a map are keys and values in turn.
enum Rest<'a, A> {
    Items(slice::Iter<'a, A>),
    Entries(slice::Iter<'a, (A, A)>, Option<&'a A>),
}

impl<'a, A> Rest<'a, A> {
    fn next(&mut self) -> Option<&'a A> {
        match self {
            Self::Items(items) => items.next(),
            Self::Entries(entries, value) => value.take().or_else(|| {
                let (key, next) = entries.next()?;
                *value = Some(next);
                Some(key)
            }),
        }
    }
}

impl<'a, A: Node, B: Node> Open<'a, A, B> {
    /// `None` for a leaf.
    fn new(value: &'a A) -> Option<Self> {
        let (rest, len) = match value.view() {
            View::Array(array) => (Rest::Items(array.iter()), array.len()),
            View::Map(map) => (Rest::Entries(map.as_slice().iter(), None), map.len() * 2),
            _ => return None,
        };
        Some(Self { rest, built: Vec::with_capacity(len) })
    }

    fn finish(self) -> B {
        if let Rest::Items(_) = self.rest {
            return B::from_items(self.built);
        }
        let mut entries = Vec::with_capacity(self.built.len() / 2);
        let mut built = self.built.into_iter();
        while let (Some(key), Some(value)) = (built.next(), built.next()) {
            entries.push((key, value));
        }
        B::from_entries(entries)
    }
}
