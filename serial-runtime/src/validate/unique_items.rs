//! `unique_items`: no two items are equal.
//!
//! Items are equal when they are written equally. That asks nothing of their type (no `Eq`, `Hash` or `Ord`), is what a
//! reader of the JSON sees, and takes a sort instead of comparing every item with every other.

use super::{Items, Param, Violations};
use crate::describe::Rule;
use alloc::{vec, vec::Vec};
use core::ops::Range;

/// Holds a collection to having no two equal items; `encode` appends the bytes of an item to a buffer.
#[inline]
pub fn unique_items<C: Items + ?Sized>(
    collection: &C,
    mut encode: impl FnMut(&C::Item, &mut Vec<u8>),
    rule: &'static Rule,
    found: &mut Violations,
) {
    let mut bytes = Vec::new();
    let mut items = Vec::new();
    collection.for_each(|item| {
        let start = bytes.len();
        encode(item, &mut bytes);
        items.push(start..bytes.len());
    });
    if let Some((first, second)) = duplicate(&bytes, &items) {
        repeated(first, second, rule, found);
    }
}

/// The first item that repeats an earlier one, behind that one.
fn duplicate(bytes: &[u8], items: &[Range<usize>]) -> Option<(usize, usize)> {
    let text = |index: &usize| items.get(*index).and_then(|item| bytes.get(item.clone()));
    let mut order: Vec<usize> = (0..items.len()).collect();
    // Equal items keep their order in a stable sort, so that a pair of neighbours is earlier and later.
    order.sort_by(|a, b| text(a).cmp(&text(b)));
    let pairs = order.windows(2).filter_map(|pair| match pair {
        [first, second] if text(first) == text(second) => Some((*first, *second)),
        _ => None,
    });
    pairs.min_by_key(|(_, second)| *second)
}

#[cold]
#[inline(never)]
fn repeated(first: usize, second: usize, rule: &'static Rule, found: &mut Violations) {
    // OK because no `usize` is wider than 64 bits.
    let params = vec![("first", Param::Int(first as i128)), ("second", Param::Int(second as i128))];
    found.broke(
        rule,
        format_args!("expected unique items, found item {second} equal to item {first}"),
        params,
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::describe::Constraint;

    const UNIQUE: Rule = Rule { constraint: Constraint::UniqueItems, message: None, code: None };

    fn check(items: &[&str], expected: &str) {
        let mut found = Violations::NONE;
        let encode = |item: &&str, out: &mut Vec<u8>| out.extend_from_slice(item.as_bytes());
        unique_items(items, encode, &UNIQUE, &mut found);
        assert_eq!(found.iter().next().map_or("", |one| one.message()), expected);
    }

    #[test]
    fn the_first_repetition_is_named() {
        check(&[], "");
        check(&["a", "ab", "b", ""], "");
        check(&["z", "a", "z", "a"], "expected unique items, found item 2 equal to item 0");
        check(&["a", "b", "b", "b"], "expected unique items, found item 2 equal to item 1");
    }

    #[test]
    fn the_list_in_an_option_is_held_to_it_too() {
        let mut found = Violations::NONE;
        unique_items(&Some(vec![7u8, 7]), |item, out| out.push(*item), &UNIQUE, &mut found);
        unique_items(&None::<Vec<u8>>, |item, out| out.push(*item), &UNIQUE, &mut found);
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn many_items_take_no_quadratic_time() {
        let items: Vec<u32> = (0..200_000).chain([77]).collect();
        let mut found = Violations::NONE;
        unique_items(&items, |item, out| out.extend_from_slice(&item.to_le_bytes()), &UNIQUE, &mut found);
        let violation = found.into_iter().next().unwrap();
        assert_eq!(violation.params(), [("first", Param::Int(77)), ("second", Param::Int(200_000))]);
    }
}
