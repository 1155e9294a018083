//! The integer types, as the verbs see them.

use super::sealed::Sealed;

/// The integer types, for [`Reader::int`](super::Reader::int).
pub trait Int: Copy + Sealed {
    /// The type with its range, as errors name it.
    const EXPECTED: &'static str;
    /// Whether there are negative values.
    const SIGNED: bool;
    /// The same value, where this type has it.
    fn from_u64(value: u64) -> Option<Self>;
    /// What is as far below zero, where this type has it; zero has no negative.
    #[inline(always)]
    fn negative(magnitude: u64) -> Option<Self> {
        let value = 0_i64.checked_sub_unsigned(magnitude).filter(|value| *value < 0)?;
        Self::from_i64(value)
    }
    /// The same value, where this type has it.
    fn from_i64(value: i64) -> Option<Self>;
    /// The same value, where this type has it.
    fn from_u128(value: u128) -> Option<Self>;
    /// The same value, where this type has it.
    fn from_i128(value: i128) -> Option<Self>;
}

macro_rules! int {
    ($($ty:ident $expected:literal)*) => {$(
        impl Sealed for $ty {}
        impl Int for $ty {
            const EXPECTED: &'static str = $expected;
            #[expect(clippy::allow_attributes, reason = "half of the types need it")]
            #[allow(unused_comparisons, reason = "that is the question")]
            const SIGNED: bool = $ty::MIN < 0;
            #[inline(always)]
            fn from_u64(value: u64) -> Option<Self> {
                Self::try_from(value).ok()
            }
            #[inline(always)]
            fn from_i64(value: i64) -> Option<Self> {
                Self::try_from(value).ok()
            }
            #[inline]
            fn from_u128(value: u128) -> Option<Self> {
                Self::try_from(value).ok()
            }
            #[inline]
            fn from_i128(value: i128) -> Option<Self> {
                Self::try_from(value).ok()
            }
        }
    )*};
}

int! {
    u8 "an integer from 0 to 255"
    u16 "an integer from 0 to 65535"
    u32 "an integer from 0 to 4294967295"
    u64 "an integer from 0 to 18446744073709551615"
    usize "an integer from 0 to `usize::MAX`"
    u128 "an integer from 0 to `u128::MAX`"
    i8 "an integer from -128 to 127"
    i16 "an integer from -32768 to 32767"
    i32 "an integer from -2147483648 to 2147483647"
    i64 "an integer from -9223372036854775808 to 9223372036854775807"
    isize "an integer from `isize::MIN` to `isize::MAX`"
    i128 "an integer from `i128::MIN` to `i128::MAX`"
}
