//! Fields of types like `Cow<'static, str>`: nothing can be borrowed for `'static` from an input, so they are read as
//! `Cow<'de, str>` and then made to own what they hold.

use crate::{
    decode::{Decode, missing_through},
    slots::{Place, Slot, put},
    wire::{Failed, Read, Reader},
};
use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    collections::{BTreeMap, BTreeSet, VecDeque},
    string::String,
    vec::Vec,
};

#[inline]
pub fn decode<'de, B: Decode<'de> + IntoStatic, P: Place<Value = B::Static>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut P,
) -> Read<'de> {
    let mut slot = Slot::EMPTY;
    let rest = B::decode(r, at, &mut slot)?;
    out.fill(r.built(rest, &mut slot)?.into_static());
    Ok(rest)
}

pub fn missing<'de, B: Decode<'de> + IntoStatic, P: Place<Value = B::Static>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    name: &'static str,
    out: &mut P,
) -> Result<(), Failed> {
    put(out, r, |r, slot| missing_through(r, start, name, slot, B::into_static))
}

/// A value that can be made to borrow from nothing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made `'static`",
    note = "use `String` or `Vec<u8>` in place of the `Cow<'static, _>` of this field"
)]
pub trait IntoStatic {
    /// The same type with `'static` in place of its lifetimes.
    type Static;

    fn into_static(self) -> Self::Static;
}

impl<T: ToOwned + ?Sized + 'static> IntoStatic for Cow<'_, T> {
    type Static = Cow<'static, T>;

    fn into_static(self) -> Self::Static {
        Cow::Owned(self.into_owned())
    }
}

/// What owns all that it holds.
macro_rules! owned {
    ($($ty:ty),*) => {$(
        impl IntoStatic for $ty {
            type Static = Self;

            fn into_static(self) -> Self {
                self
            }
        }
    )*};
}

owned! {
    (), bool, char, String, Box<str>, Box<[u8]>,
    u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize, f32, f64
}

impl<T: IntoStatic> IntoStatic for Option<T> {
    type Static = Option<T::Static>;

    fn into_static(self) -> Self::Static {
        self.map(T::into_static)
    }
}

impl<T: IntoStatic> IntoStatic for Box<T> {
    type Static = Box<T::Static>;

    fn into_static(self) -> Self::Static {
        Box::new((*self).into_static())
    }
}

impl<T: IntoStatic, const N: usize> IntoStatic for [T; N] {
    type Static = [T::Static; N];

    fn into_static(self) -> Self::Static {
        self.map(T::into_static)
    }
}

impl<A: IntoStatic, B: IntoStatic> IntoStatic for (A, B) {
    type Static = (A::Static, B::Static);

    fn into_static(self) -> Self::Static {
        (self.0.into_static(), self.1.into_static())
    }
}

impl<A: IntoStatic, B: IntoStatic, C: IntoStatic> IntoStatic for (A, B, C) {
    type Static = (A::Static, B::Static, C::Static);

    fn into_static(self) -> Self::Static {
        (self.0.into_static(), self.1.into_static(), self.2.into_static())
    }
}

/// Collections are built anew, of what their items become.
macro_rules! collections {
    ($([$($generics:tt)*] $ty:ty => $static:ty;)*) => {$(
        impl<$($generics)*> IntoStatic for $ty {
            type Static = $static;

            fn into_static(self) -> Self::Static {
                self.into_iter().map(IntoStatic::into_static).collect()
            }
        }
    )*};
}

collections! {
    [T: IntoStatic] Vec<T> => Vec<T::Static>;
    [T: IntoStatic] VecDeque<T> => VecDeque<T::Static>;
    [T: IntoStatic<Static: Ord>] BTreeSet<T> => BTreeSet<T::Static>;
    [K: IntoStatic<Static: Ord>, V: IntoStatic] BTreeMap<K, V> => BTreeMap<K::Static, V::Static>;
}

#[cfg(feature = "std")]
mod hashed {
    use super::IntoStatic;
    use core::hash::{BuildHasher, Hash};
    use std::collections::{HashMap, HashSet};

    collections! {
        [T: IntoStatic<Static: Eq + Hash>, S: BuildHasher + Default] HashSet<T, S> => HashSet<T::Static, S>;
        [K: IntoStatic<Static: Eq + Hash>, V: IntoStatic, S: BuildHasher + Default]
            HashMap<K, V, S> => HashMap<K::Static, V::Static, S>;
    }
}
