//! Equality, order and the debug form of dynamic values, none of which recurses with their depth.

use super::{
    Map,
    node::{Node, View},
};
use alloc::vec::Vec;
use core::{cmp::Ordering, fmt};

/// Whether two values are equal: integers by value, whatever their type; floats as floats are (NaN equals nothing); maps in
/// any order.
pub(super) fn same<A: Node, B: Node>(a: &A, b: &B) -> bool {
    let mut work = Vec::new();
    let mut next = Some((a, b));
    while let Some((a, b)) = next {
        let same = match (a.view(), b.view()) {
            (View::Array(a), View::Array(b)) => {
                work.extend(a.iter().zip(b.iter()));
                a.len() == b.len()
            }
            (View::Map(a), View::Map(b)) => pair_values(a, b, &mut work),
            (View::F64(a), View::F64(b)) => a == b,
            (a, b) => leaf_order(&a, &b).is_eq(),
        };
        if !same {
            return false;
        }
        next = work.pop();
    }
    true
}

pub(super) fn same_entries<A: Node, B: Node>(a: &Map<A>, b: &Map<B>) -> bool {
    let mut values = Vec::new();
    pair_values(a, b, &mut values) && values.into_iter().all(|(a, b)| same(a, b))
}

/// Whether two maps have the same keys; if so, the values of each key are still to be compared.
fn pair_values<'a, A: Node, B: Node>(a: &'a Map<A>, b: &'a Map<B>, values: &mut Vec<(&'a A, &'a B)>) -> bool {
    let (a, b) = (a.as_slice(), b.as_slice());
    if a.len() != b.len() {
        return false;
    }
    let alike = a.iter().zip(b).take_while(|((a, _), (b, _))| order(a, b).is_eq()).count();
    let (a_alike, a_rest) = a.split_at(alike);
    let (b_alike, b_rest) = b.split_at(alike);
    values.extend(a_alike.iter().zip(b_alike).map(|((_, a), (_, b))| (a, b)));
    let (a_rest, b_rest) = (by_key(a_rest), by_key(b_rest));
    values.extend(a_rest.iter().zip(&b_rest).map(|((_, a), (_, b))| (a, b)));
    a_rest.iter().zip(&b_rest).all(|((a, _), (b, _))| order(a, b).is_eq())
}

fn by_key<V: Node>(entries: &[(V, V)]) -> Vec<&(V, V)> {
    let mut entries: Vec<_> = entries.iter().collect();
    entries.sort_by(|(a, _), (b, _)| order(a, b));
    entries
}

/// A total order, for finding keys: by kind, then by value; arrays and maps by length, then item by item. Keys that are
/// themselves maps are equal only in the same order.
pub(super) fn order<A: Node, B: Node>(a: &A, b: &B) -> Ordering {
    let mut work = Vec::new();
    let mut next = Some((a, b));
    while let Some((a, b)) = next {
        let found = match (a.view(), b.view()) {
            (View::Array(a), View::Array(b)) => {
                work.extend(a.iter().zip(b.iter()).rev());
                a.len().cmp(&b.len())
            }
            (View::Map(a), View::Map(b)) => {
                let entries = a.as_slice().iter().zip(b.as_slice()).rev();
                work.extend(entries.flat_map(|((key_a, a), (key_b, b))| [(a, b), (key_a, key_b)]));
                a.len().cmp(&b.len())
            }
            (a, b) => leaf_order(&a, &b),
        };
        if found.is_ne() {
            return found;
        }
        next = work.pop();
    }
    Ordering::Equal
}

fn leaf_order<A: Node, B: Node>(a: &View<'_, A>, b: &View<'_, B>) -> Ordering {
    match (a, b) {
        (View::Bool(a), View::Bool(b)) => a.cmp(b),
        (View::F64(a), View::F64(b)) => a.total_cmp(b),
        (View::Str(a), View::Str(b)) => a.cmp(b),
        (View::Bin(a), View::Bin(b)) => a.cmp(b),
        (View::Ext(code_a, a), View::Ext(code_b, b)) => code_a.cmp(code_b).then_with(|| a.cmp(b)),
        (a, b) => rank(a).cmp(&rank(b)).then_with(|| integer(a).cmp(&integer(b))),
    }
}

fn rank<V: Node>(value: &View<'_, V>) -> u8 {
    match value {
        View::Null => 0,
        View::Bool(_) => 1,
        View::U64(_) | View::I64(_) => 2,
        View::F64(_) => 3,
        View::Str(_) => 4,
        View::Bin(_) => 5,
        View::Ext(..) => 6,
        View::Array(_) => 7,
        View::Map(_) => 8,
    }
}

fn integer<V: Node>(value: &View<'_, V>) -> Option<i128> {
    match *value {
        View::U64(value) => Some(value.into()),
        View::I64(value) => Some(value.into()),
        _ => None,
    }
}

/// How many levels the debug form shows.
pub(super) const SHOWN: usize = 128;

/// A value whose debug form is to show so many levels.
struct Shown<'a, V>(&'a V, usize);

impl<V: Node> fmt::Debug for Shown<'_, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(self.0, self.1, f)
    }
}

/// The debug form, which looks like JSON.
pub(super) fn debug<V: Node>(value: &V, levels: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value.view() {
        View::Null => f.write_str("null"),
        View::Bool(value) => fmt::Debug::fmt(&value, f),
        View::U64(value) => fmt::Debug::fmt(&value, f),
        View::I64(value) => fmt::Debug::fmt(&value, f),
        View::F64(value) => fmt::Debug::fmt(&value, f),
        View::Str(value) => fmt::Debug::fmt(value, f),
        View::Bin(value) => f.debug_tuple("Bin").field(&value).finish(),
        View::Ext(code, data) => f.debug_tuple("Ext").field(&code).field(&data).finish(),
        View::Array(array) => debug_items(array, levels, f),
        View::Map(map) => debug_entries(map, levels, f),
    }
}

pub(super) fn debug_items<V: Node>(items: &[V], levels: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match levels.checked_sub(1) {
        Some(levels) => f.debug_list().entries(items.iter().map(|item| Shown(item, levels))).finish(),
        None => f.write_str("[..]"),
    }
}

pub(super) fn debug_entries<V: Node>(map: &Map<V>, levels: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match levels.checked_sub(1) {
        Some(levels) => {
            let shown = |(key, value)| (Shown(key, levels), Shown(value, levels));
            f.debug_map().entries(map.iter().map(shown)).finish()
        }
        None => f.write_str("{..}"),
    }
}
