//! `Validate` for the types of the standard library: nothing to do for a leaf, the way down for what holds others.

use super::{Validate, Violations};
use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque},
    rc::Rc,
    string::{String, ToString},
    sync::Arc,
    vec::Vec,
};
use core::{
    cmp::Reverse,
    marker::PhantomData,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6},
    num::{NonZero, Saturating, Wrapping},
    time::Duration,
};

/// Implements [`Validate`] for types that no rule lies below.
///
/// Behind `key:` stand the types that can be the key of a map and are written there as `Display` writes them.
macro_rules! no_rules {
    (key: $($ty:ty),+ $(,)?) => {$(
        impl $crate::validate::Validate for $ty {
            #[inline(always)]
            fn validate_in(&self, _: &mut $crate::validate::Violations) {}

            fn key_text(&self) -> Option<::alloc::borrow::Cow<'_, str>> {
                Some(::alloc::borrow::Cow::Owned(::alloc::string::ToString::to_string(self)))
            }
        }
    )+};
    ($($ty:ty),+ $(,)?) => {$(
        impl $crate::validate::Validate for $ty {
            #[inline(always)]
            fn validate_in(&self, _: &mut $crate::validate::Violations) {}
        }
    )+};
}
pub(crate) use no_rules;

no_rules!((), f32, f64, Duration);
no_rules!(key: bool, char, u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize);
no_rules!(key: NonZero<u8>, NonZero<u16>, NonZero<u32>, NonZero<u64>, NonZero<u128>, NonZero<usize>);
no_rules!(key: NonZero<i8>, NonZero<i16>, NonZero<i32>, NonZero<i64>, NonZero<i128>, NonZero<isize>);
no_rules!(key: IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6);
#[cfg(feature = "std")]
no_rules!(std::path::Path, std::path::PathBuf, std::time::SystemTime);

impl Validate for str {
    #[inline(always)]
    fn validate_in(&self, _: &mut Violations) {}

    fn key_text(&self) -> Option<Cow<'_, str>> {
        Some(Cow::Borrowed(self))
    }
}

impl Validate for String {
    #[inline(always)]
    fn validate_in(&self, _: &mut Violations) {}

    fn key_text(&self) -> Option<Cow<'_, str>> {
        Some(Cow::Borrowed(self))
    }
}

impl<T: ?Sized> Validate for PhantomData<T> {
    #[inline(always)]
    fn validate_in(&self, _: &mut Violations) {}
}

impl<T: Validate> Validate for Option<T> {
    #[inline]
    fn validate_in(&self, found: &mut Violations) {
        if let Some(value) = self {
            value.validate_in(found);
        }
    }
}

/// Types that stand for what they point to.
macro_rules! through {
    ($($pointer:ty),+) => {$(
        impl<T: Validate + ?Sized> Validate for $pointer {
            #[inline]
            fn validate_in(&self, found: &mut Violations) {
                (**self).validate_in(found);
            }

            fn key_text(&self) -> Option<Cow<'_, str>> {
                (**self).key_text()
            }
        }
    )+};
}

through!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

impl<T: Validate + ToOwned + ?Sized> Validate for Cow<'_, T> {
    #[inline]
    fn validate_in(&self, found: &mut Violations) {
        (**self).validate_in(found);
    }

    fn key_text(&self) -> Option<Cow<'_, str>> {
        (**self).key_text()
    }
}

/// Types that stand for the one value in them.
macro_rules! newtypes {
    ($($newtype:ident),+) => {$(
        impl<T: Validate> Validate for $newtype<T> {
            #[inline]
            fn validate_in(&self, found: &mut Violations) {
                self.0.validate_in(found);
            }

            fn key_text(&self) -> Option<Cow<'_, str>> {
                self.0.key_text()
            }
        }
    )+};
}

newtypes!(Reverse, Wrapping, Saturating);

/// Collections: the path goes on with the position of the item.
macro_rules! sequences {
    ($([$($generics:tt)*] $ty:ty),+ $(,)?) => {$(
        impl<T: Validate, $($generics)*> Validate for $ty {
            #[inline]
            fn validate_in(&self, found: &mut Violations) {
                for (index, item) in self.iter().enumerate() {
                    found.at_index(index, |found| item.validate_in(found));
                }
            }
        }
    )+};
}

sequences!([] [T], [const N: usize] [T; N], [] Vec<T>, [] VecDeque<T>, [] LinkedList<T>, [] BinaryHeap<T>, [] BTreeSet<T>);
#[cfg(feature = "std")]
sequences!([S] std::collections::HashSet<T, S>);

impl<K: Validate, V: Validate> Validate for BTreeMap<K, V> {
    #[inline]
    fn validate_in(&self, found: &mut Violations) {
        validate_entries(self.iter(), found);
    }
}

#[cfg(feature = "std")]
impl<K: Validate, V: Validate, S> Validate for std::collections::HashMap<K, V, S> {
    #[inline]
    fn validate_in(&self, found: &mut Violations) {
        validate_entries(self.iter(), found);
    }
}

/// Maps: the path goes on with the text of the key, for the rules of the key itself as well.
pub(crate) fn validate_entries<'a, K: Validate + 'a, V: Validate + 'a>(
    entries: impl Iterator<Item = (&'a K, &'a V)>,
    found: &mut Violations,
) {
    for (index, (key, value)) in entries.enumerate() {
        found.at_key(key, index, |found| {
            key.validate_in(found);
            value.validate_in(found);
        });
    }
}

impl Violations<'_> {
    /// Runs `check` and puts the key `key`, of the entry at `index`, in front of the paths that it adds.
    #[inline]
    pub fn at_key<K: Validate + ?Sized>(&mut self, key: &K, index: usize, check: impl FnOnce(&mut Self)) {
        let before = self.len();
        check(self);
        if self.len() != before {
            self.prefix_key(before, key.key_text().unwrap_or_else(|| Cow::Owned(index.to_string())));
        }
    }

    #[cold]
    fn prefix_key(&mut self, from: usize, key: Cow<'_, str>) {
        self.prefix_name(from, &key);
    }
}

macro_rules! tuples {
    ($($($name:ident $index:tt)+;)+) => {$(
        impl<$($name: Validate),+> Validate for ($($name,)+) {
            #[inline]
            fn validate_in(&self, found: &mut Violations) {
                $(found.at_index($index, |found| self.$index.validate_in(found));)+
            }
        }
    )+};
}

tuples! {
    A 0;
    A 0 B 1;
    A 0 B 1 C 2;
    A 0 B 1 C 2 D 3;
    A 0 B 1 C 2 D 3 E 4;
    A 0 B 1 C 2 D 3 E 4 F 5;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13 O 14;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13 O 14 P 15;
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    /// Breaks a rule always.
    #[derive(PartialEq, Eq, PartialOrd, Ord, Clone)]
    struct Bad;

    impl Validate for Bad {
        fn validate_in(&self, found: &mut Violations) {
            found.push("bad", "expected anything else");
        }
    }

    fn check(value: &impl Validate, expected: &[&str]) {
        let mut found = Violations::NONE;
        value.validate_in(&mut found);
        let pointers: Vec<_> = found.iter().map(|one| one.pointer()).collect();
        assert_eq!(pointers, expected);
    }

    #[test]
    fn collections_name_positions() {
        check(&vec![None, Some(Box::new([Bad, Bad]))], &["/1/0", "/1/1"]);
        check(&VecDeque::from([(1, "x", Bad)]), &["/0/2"]);
        check(&BTreeSet::from([Bad]), &["/0"]);
    }

    #[test]
    fn maps_name_keys() {
        check(&BTreeMap::from([("a/b", Bad)]), &["/a~1b"]);
        check(&BTreeMap::from([(-7i64, Arc::new(Bad))]), &["/-7"]);
        check(&BTreeMap::from([(Cow::Borrowed("x"), vec![Bad])]), &["/x/0"]);
        check(&BTreeMap::from([(true, ()), (false, ())]), &[]);
    }

    #[test]
    fn a_key_without_text_is_named_by_its_position() {
        check(&BTreeMap::from([(Bad, 1)]), &["/0"]);
    }

    #[cfg(feature = "std")]
    #[test]
    fn hash_maps_too() {
        check(&std::collections::HashMap::from([(1u8, Cow::<[Bad]>::Owned(vec![Bad]))]), &["/1/0"]);
    }

    #[test]
    fn ten_thousand_at_one_level_are_quick() {
        let mut found = Violations::NONE;
        vec![vec![Bad; 100]; 100].validate_in(&mut found);
        assert_eq!(found.len(), 10_000);
        assert_eq!(found.iter().last().unwrap().pointer(), "/99/99");
    }
}
