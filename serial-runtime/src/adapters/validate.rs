//! What is inside of a value that an adapter writes, held to its rules by `validate()` as it is while decoding.

use super::{
    DefaultOnError, DefaultOnNull, Lax, MapSkipError, OneOrMany, Pairs, PerFormat, PerWay, PickFirst,
    Present, Same, VecSkipError,
};
use crate::validate::{Validate, Violations};
use alloc::{boxed::Box, collections::BTreeMap, vec::Vec};
use core::marker::PhantomData;
#[cfg(feature = "std")]
use std::collections::HashMap;

/// An adapter that holds a `T` to rules: because it stands for a type that has some, or leaves what is inside as it is. An adapter without
/// rules need not implement it.
pub trait ValidateAs<T: ?Sized> {
    /// Collects the rules that the value breaks, as [`Validate::validate_in`] does.
    fn validate_as(value: &T, found: &mut Violations<'_>);
}

/// A `T` in the form of an adapter: asks for its rules whether it has some or not.
#[derive(Debug)]
pub struct Form<T: ?Sized, A>(PhantomData<A>, PhantomData<T>);

impl<T: ?Sized, A> Form<T, A> {
    /// The only one.
    pub const NEW: Self = Self(PhantomData, PhantomData);
}

/// The rules that an adapter has.
pub trait Validated<T: ?Sized> {
    /// [`ValidateAs::validate_as`]
    fn __validate(&self, value: &T, found: &mut Violations<'_>);
}

impl<T: ?Sized, A: ValidateAs<T>> Validated<T> for Form<T, A> {
    fn __validate(&self, value: &T, found: &mut Violations<'_>) {
        A::validate_as(value, found);
    }
}

/// What is said of every other adapter: methods of a reference come second.
pub trait Unvalidated<T: ?Sized> {
    /// Nothing.
    fn __validate(&self, _value: &T, _found: &mut Violations<'_>) {}
}

impl<T: ?Sized, A> Unvalidated<T> for &Form<T, A> {}

impl<T: Validate + ?Sized> ValidateAs<T> for Same {
    fn validate_as(value: &T, found: &mut Violations<'_>) {
        value.validate_in(found);
    }
}

impl<T, A: ValidateAs<T>> ValidateAs<Option<T>> for Option<A> {
    fn validate_as(value: &Option<T>, found: &mut Violations<'_>) {
        if let Some(value) = value {
            A::validate_as(value, found);
        }
    }
}

impl<T, A: ValidateAs<T>> ValidateAs<Option<T>> for Present<A> {
    fn validate_as(value: &Option<T>, found: &mut Violations<'_>) {
        <Option<A>>::validate_as(value, found);
    }
}

impl<T, A: ValidateAs<T>> ValidateAs<Box<T>> for Box<A> {
    fn validate_as(value: &Box<T>, found: &mut Violations<'_>) {
        A::validate_as(value, found);
    }
}

/// Adapters that are what another one is where rules are asked for.
macro_rules! through {
    ($([$($generics:tt)*] $adapter:ty, $inner:ident;)*) => {$(
        impl<T: ?Sized, $inner: ValidateAs<T>, $($generics)*> ValidateAs<T> for $adapter {
            fn validate_as(value: &T, found: &mut Violations<'_>) {
                $inner::validate_as(value, found);
            }
        }
    )*};
}

through! {
    [] DefaultOnNull<A>, A;
    [] DefaultOnError<A>, A;
    [] Lax<A>, A;
    [M] PerFormat<A, M>, A;
    [E] PerWay<E, A>, A;
    [B] PickFirst<(A, B)>, A;
    [B, C] PickFirst<(A, B, C)>, A;
    [B, C, D] PickFirst<(A, B, C, D)>, A;
}

fn items<T, A: ValidateAs<T>>(items: &[T], found: &mut Violations<'_>) {
    for (index, item) in items.iter().enumerate() {
        found.at_index(index, |found| A::validate_as(item, found));
    }
}

impl<T, A: ValidateAs<T>> ValidateAs<Vec<T>> for Vec<A> {
    fn validate_as(value: &Vec<T>, found: &mut Violations<'_>) {
        items::<T, A>(value, found);
    }
}

impl<T, A: ValidateAs<T>> ValidateAs<Vec<T>> for VecSkipError<A> {
    fn validate_as(value: &Vec<T>, found: &mut Violations<'_>) {
        items::<T, A>(value, found);
    }
}

impl<T, A: ValidateAs<T>, const N: usize> ValidateAs<[T; N]> for [A; N] {
    fn validate_as(value: &[T; N], found: &mut Violations<'_>) {
        items::<T, A>(value, found);
    }
}

impl<T, A: ValidateAs<T>> ValidateAs<Vec<T>> for OneOrMany<A> {
    fn validate_as(value: &Vec<T>, found: &mut Violations<'_>) {
        match value.as_slice() {
            [only] => A::validate_as(only, found),
            all => items::<T, A>(all, found),
        }
    }
}

fn entries<'a, K: Validate + 'a, V: 'a, A: ValidateAs<V>>(
    entries: impl Iterator<Item = (&'a K, &'a V)>,
    found: &mut Violations<'_>,
) {
    for (index, (key, value)) in entries.enumerate() {
        found.at_key(key, index, |found| {
            key.validate_in(found);
            A::validate_as(value, found);
        });
    }
}

macro_rules! maps {
    ($($(#[$cfg:meta])* [$($s:ident)?] $map:ty, $adapter:ty;)*) => {$(
        $(#[$cfg])*
        impl<K: Validate, V, KA, VA: ValidateAs<V> $(, $s)?> ValidateAs<$map> for $adapter {
            fn validate_as(value: &$map, found: &mut Violations<'_>) {
                entries::<K, V, VA>(value.iter(), found);
            }
        }
    )*};
}

maps! {
    [] BTreeMap<K, V>, BTreeMap<KA, VA>;
    [] BTreeMap<K, V>, MapSkipError<KA, VA>;
    #[cfg(feature = "std")] [S] HashMap<K, V, S>, HashMap<KA, VA>;
    #[cfg(feature = "std")] [S] HashMap<K, V, S>, MapSkipError<KA, VA>;
}

macro_rules! pairs {
    ($($(#[$cfg:meta])* [$($s:ident)?] $map:ty;)*) => {$(
        $(#[$cfg])*
        impl<K: Validate, V: Validate $(, $s)?> ValidateAs<$map> for Pairs {
            fn validate_as(value: &$map, found: &mut Violations<'_>) {
                for (index, pair) in value.iter().enumerate() {
                    found.at_index(index, |found| pair.validate_in(found));
                }
            }
        }
    )*};
}

pairs! {
    [] BTreeMap<K, V>;
    #[cfg(feature = "std")] [S] HashMap<K, V, S>;
}
