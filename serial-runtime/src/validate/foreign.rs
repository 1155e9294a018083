//! The traits behind the rules for types of other crates: a list of them where a type is a text, a sequence or a map.
//!
//! They stand here, and not with the types, so that what a rule needs is written once.

#![allow(unused_macros, unused_imports, reason = "for the files of foreign types, each behind its feature")]

/// A type that is a text and dereferences to it.
macro_rules! text_rules {
    ($([$($generics:tt)*] $ty:ty),+ $(,)?) => {$(
        impl<$($generics)*> $crate::validate::Validate for $ty {
            #[inline(always)]
            fn validate_in(&self, _: &mut $crate::validate::Violations) {}

            fn key_text(&self) -> Option<::alloc::borrow::Cow<'_, str>> {
                Some(::alloc::borrow::Cow::Borrowed(self))
            }
        }

        impl<$($generics)*> $crate::validate::Measured for $ty {
            #[inline(always)]
            fn measure(&self) -> Option<$crate::validate::Measure<'_>> {
                Some($crate::validate::Measure::Text(self))
            }
        }

        impl<$($generics)*> $crate::validate::Textual for $ty {
            #[inline(always)]
            fn text(&self) -> Option<&str> {
                Some(self)
            }
        }

        impl<$($generics)*> $crate::validate::Listed for $ty {
            #[inline(always)]
            fn plain(&self) -> Option<$crate::validate::Plain<'_>> {
                Some($crate::validate::Plain::Text(self))
            }
        }
    )+};
}
pub(crate) use text_rules;

/// A collection of `T`s that is a sequence.
macro_rules! sequence_rules {
    ($([$($generics:tt)*] $ty:ty),+ $(,)?) => {$(
        impl<T: $crate::validate::Validate, $($generics)*> $crate::validate::Validate for $ty {
            #[inline]
            fn validate_in(&self, found: &mut $crate::validate::Violations) {
                for (index, item) in self.iter().enumerate() {
                    found.at_index(index, |found| item.validate_in(found));
                }
            }
        }

        impl<T, $($generics)*> $crate::validate::Measured for $ty {
            #[inline(always)]
            fn measure(&self) -> Option<$crate::validate::Measure<'_>> {
                Some($crate::validate::Measure::Count(self.len()))
            }
        }

        impl<T, $($generics)*> $crate::validate::Items for $ty {
            type Item = T;

            #[inline]
            fn for_each(&self, visit: impl FnMut(&T)) {
                self.iter().for_each(visit);
            }
        }
    )+};
}
pub(crate) use sequence_rules;

/// A map of `K`s to `V`s.
macro_rules! map_rules {
    ($([$($generics:tt)*] $ty:ty),+ $(,)?) => {$(
        impl<K: $crate::validate::Validate, V: $crate::validate::Validate, $($generics)*>
            $crate::validate::Validate for $ty
        {
            #[inline]
            fn validate_in(&self, found: &mut $crate::validate::Violations) {
                $crate::validate::validate_entries(self.iter(), found);
            }
        }

        impl<K, V, $($generics)*> $crate::validate::Measured for $ty {
            #[inline(always)]
            fn measure(&self) -> Option<$crate::validate::Measure<'_>> {
                Some($crate::validate::Measure::Count(self.len()))
            }
        }

        impl<K: $crate::validate::Validate, V, $($generics)*> $crate::validate::Entries for $ty {
            type Key = K;
            type Value = V;

            #[inline]
            fn each(
                &self,
                found: &mut $crate::validate::Violations,
                mut check: impl FnMut(&K, &V, &mut $crate::validate::Violations),
            ) {
                for (index, (key, value)) in self.iter().enumerate() {
                    found.at_key(key, index, |found| check(key, value, found));
                }
            }
        }
    )+};
}
pub(crate) use map_rules;

/// A type that stands for another and can show it.
macro_rules! wrapper_rules {
    ($([$($generics:tt)*] $ty:ty, |$value:ident| $inner:expr;)+) => {$(
        impl<$($generics)* $crate::validate::Validate> $crate::validate::Validate for $ty {
            #[inline]
            fn validate_in(&self, found: &mut $crate::validate::Violations) {
                let $value = self;
                $inner.validate_in(found);
            }

            fn key_text(&self) -> Option<::alloc::borrow::Cow<'_, str>> {
                let $value = self;
                $inner.key_text()
            }
        }

        impl<$($generics)* $crate::validate::Ranged> $crate::validate::Ranged for $ty {
            #[inline(always)]
            fn number(&self) -> Option<$crate::validate::Number> {
                let $value = self;
                $inner.number()
            }
        }
    )+};
}
pub(crate) use wrapper_rules;
