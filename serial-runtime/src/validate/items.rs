//! `inner(..)`, `keys(..)`, `values(..)`: rules for what a collection holds.
//!
//! Like every rule they see through pointers and `Option`: the items of an optional vector are those of the vector.

use super::{Validate, Violations};
use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque},
    rc::Rc,
    sync::Arc,
    vec::Vec,
};

/// Runs `check` for each item, under the path of its position.
#[inline]
pub fn inner<C: Items + ?Sized>(
    collection: &C,
    found: &mut Violations,
    mut check: impl FnMut(&C::Item, &mut Violations),
) {
    let mut index = 0;
    collection.for_each(|item| {
        found.at_index(index, |found| check(item, found));
        index += 1;
    });
}

/// Runs `check` for each key of a map, under the path of its entry.
#[inline]
pub fn keys<M: Entries + ?Sized>(
    map: &M,
    found: &mut Violations,
    mut check: impl FnMut(&M::Key, &mut Violations),
) {
    map.each(found, |key, _, found| check(key, found));
}

/// Runs `check` for each value of a map, under the path of its entry.
#[inline]
pub fn values<M: Entries + ?Sized>(
    map: &M,
    found: &mut Violations,
    mut check: impl FnMut(&M::Value, &mut Violations),
) {
    map.each(found, |_, value, found| check(value, found));
}

/// A collection that `inner` and `unique_items` apply to, or a pointer to one, or perhaps one.
#[diagnostic::on_unimplemented(
    message = "`inner` and `unique_items` do not apply to `{Self}`",
    note = "they apply to vectors, arrays, slices and sets; use `keys` and `values` for maps"
)]
pub trait Items {
    /// What the collection holds.
    type Item;

    /// Shows each item to `visit`, in the order in which they are written.
    fn for_each(&self, visit: impl FnMut(&Self::Item));
}

/// A map that `keys` and `values` apply to, or a pointer to one, or perhaps one.
#[diagnostic::on_unimplemented(
    message = "`keys` and `values` do not apply to `{Self}`",
    note = "they apply to maps; use `inner` for other collections"
)]
pub trait Entries {
    /// What entries are found by.
    type Key;
    /// What is found.
    type Value;

    /// Runs `check` for each entry, under its path.
    fn each(&self, found: &mut Violations, check: impl FnMut(&Self::Key, &Self::Value, &mut Violations));
}

impl<C: Items> Items for Option<C> {
    type Item = C::Item;

    #[inline]
    fn for_each(&self, visit: impl FnMut(&C::Item)) {
        if let Some(collection) = self {
            collection.for_each(visit);
        }
    }
}

macro_rules! collections {
    ($([$($generics:tt)*] $ty:ty),+ $(,)?) => {$(
        impl<T, $($generics)*> Items for $ty {
            type Item = T;

            #[inline]
            fn for_each(&self, visit: impl FnMut(&T)) {
                self.iter().for_each(visit);
            }
        }
    )+};
}

collections!([] [T], [const N: usize] [T; N], [] Vec<T>, [] VecDeque<T>, [] LinkedList<T>);
collections!([] BinaryHeap<T>, [] BTreeSet<T>);
#[cfg(feature = "std")]
collections!([S] std::collections::HashSet<T, S>);

macro_rules! maps {
    ($([$($generics:tt)*] $ty:ty),+ $(,)?) => {$(
        impl<K: Validate, V, $($generics)*> Entries for $ty {
            type Key = K;
            type Value = V;

            #[inline]
            fn each(&self, found: &mut Violations, mut check: impl FnMut(&K, &V, &mut Violations)) {
                for (index, (key, value)) in self.iter().enumerate() {
                    found.at_key(key, index, |found| check(key, value, found));
                }
            }
        }
    )+};
}

maps!([] BTreeMap<K, V>);
#[cfg(feature = "std")]
maps!([S] std::collections::HashMap<K, V, S>);

impl<M: Entries> Entries for Option<M> {
    type Key = M::Key;
    type Value = M::Value;

    #[inline]
    fn each(&self, found: &mut Violations, check: impl FnMut(&M::Key, &M::Value, &mut Violations)) {
        if let Some(map) = self {
            map.each(found, check);
        }
    }
}

macro_rules! through {
    ($([$($bound:tt)*] $pointer:ty),+) => {$(
        impl<T: Items $($bound)* + ?Sized> Items for $pointer {
            type Item = T::Item;

            #[inline]
            fn for_each(&self, visit: impl FnMut(&T::Item)) {
                (**self).for_each(visit);
            }
        }

        impl<T: Entries $($bound)* + ?Sized> Entries for $pointer {
            type Key = T::Key;
            type Value = T::Value;

            #[inline]
            fn each(&self, found: &mut Violations, check: impl FnMut(&T::Key, &T::Value, &mut Violations)) {
                (**self).each(found, check);
            }
        }
    )+};
}

through!([] &T, [] &mut T, [] Box<T>, [] Rc<T>, [] Arc<T>, [+ ToOwned] Cow<'_, T>);

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{string::String, vec};

    fn pointers(check: impl FnOnce(&mut Violations)) -> Vec<String> {
        let mut found = Violations::NONE;
        check(&mut found);
        found.iter().map(|one| one.pointer()).collect()
    }

    fn odd(item: &u32, found: &mut Violations) {
        if item.is_multiple_of(2) {
            found.push("odd", "expected an odd number");
        }
    }

    #[test]
    fn items_stand_under_their_position() {
        assert_eq!(pointers(|found| inner(&vec![1, 2, 4], found, odd)), ["/1", "/2"]);
        assert_eq!(pointers(|found| inner(&Cow::Borrowed(&[2][..]), found, odd)), ["/0"]);
        assert_eq!(pointers(|found| inner(&None::<BTreeSet<u32>>, found, odd)), Vec::<String>::new());
        let nested = Some(Box::new(vec![Some([2])]));
        let check = |items: &Option<[u32; 1]>, found: &mut Violations| inner(items, found, odd);
        assert_eq!(pointers(|found| inner(&nested, found, check)), ["/0/0"]);
    }

    #[test]
    fn keys_and_values_stand_under_their_entry() {
        let map = Some(Box::new(BTreeMap::from([(2, 1), (3, 4)])));
        assert_eq!(pointers(|found| keys(&map, found, odd)), ["/2"]);
        assert_eq!(pointers(|found| values(&map, found, odd)), ["/3"]);
    }
}
