//! Numbers: the usual integers, and what is written in another form than the one asked for. There, what is exact is
//! taken, and in lax mode more.

use super::marker::{FIXMAP, I8, NEGATIVE, U8};
use crate::wire::Int;

/// An integer of up to 64 bits; `None` also where fewer than 8 bytes follow the marker.
#[inline(always)]
pub(super) fn quick_int<T: Int>(at: &[u8]) -> Option<(T, &[u8])> {
    let (&marker, rest) = at.split_first()?;
    if marker < FIXMAP {
        return Some((T::from_u64(marker.into())?, rest));
    }
    if marker >= NEGATIVE {
        return Some((T::from_i64(marker.cast_signed().into())?, rest));
    }
    // The markers of both families ascend with the logarithm of the width: no branch depends on it.
    let width = 1 << (marker & 3);
    let bytes = u64::from_be_bytes(*rest.first_chunk()?);
    let unused = 64 - 8 * width;
    let value = match marker & !3 {
        U8 => T::from_u64(bytes >> unused)?,
        I8 => T::from_i64(bytes.cast_signed() >> unused)?,
        _ => return None,
    };
    Some((value, rest.get(width..)?))
}

/// The two float types.
pub(super) trait Float: Copy {
    /// What the error says where a number does not fit.
    const EXPECTED: &'static str;
    fn from_f32(value: f32) -> Self;
    /// Rounded to nearest, unless that makes an infinity of a finite number.
    fn from_f64(value: f64) -> Option<Self>;
    /// Exact only.
    fn from_u64(value: u64) -> Option<Self>;
    /// Exact only.
    fn from_i64(value: i64) -> Option<Self>;
}

macro_rules! float {
    ($ty:ident $expected:literal) => {
        impl Float for $ty {
            const EXPECTED: &'static str = $expected;
            #[inline]
            fn from_f32(value: f32) -> Self {
                value.into()
            }
            #[inline]
            #[expect(clippy::allow_attributes, reason = "one of the two types needs it")]
            #[allow(clippy::cast_possible_truncation, clippy::unnecessary_cast, reason = "rounding is meant")]
            fn from_f64(value: f64) -> Option<Self> {
                let rounded = value as $ty;
                (rounded.is_finite() || !value.is_finite()).then_some(rounded)
            }
            #[inline]
            fn from_u64(value: u64) -> Option<Self> {
                let rounded = value as $ty;
                // The wider type, because 2^64 as `u64` would be capped to a value that is equal again.
                (rounded as u128 == u128::from(value)).then_some(rounded)
            }
            #[inline]
            fn from_i64(value: i64) -> Option<Self> {
                let rounded = value as $ty;
                (rounded as i128 == i128::from(value)).then_some(rounded)
            }
        }
    };
}

float!(f32 "a number that a 32-bit float can hold");
float!(f64 "a number that a 64-bit float can hold");

/// An integer of 128 bits, from the 16 bytes that rmp-serde writes for it.
pub(super) fn from_bin<T: Int>(bytes: &[u8]) -> Option<T> {
    let bytes: [u8; 16] = bytes.try_into().ok()?;
    let signed = T::from_i64(-1).is_some();
    match size_of::<T>() {
        16 if signed => T::from_i128(i128::from_be_bytes(bytes)),
        16 => T::from_u128(u128::from_be_bytes(bytes)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_become_floats_only_where_they_are_exact() {
        assert_eq!(f64::from_u64(1 << 53), Some(9_007_199_254_740_992.0));
        assert_eq!(f64::from_u64((1 << 53) + 1), None);
        assert_eq!(f64::from_u64(u64::MAX), None);
        assert_eq!(f64::from_u64(1 << 63), Some(9_223_372_036_854_775_808.0));
        assert_eq!(f64::from_i64(i64::MIN), Some(-9_223_372_036_854_775_808.0));
        assert_eq!(f64::from_i64(i64::MIN + 1), None);
        assert_eq!(f32::from_u64(1 << 24), Some(16_777_216.0));
        assert_eq!(f32::from_u64((1 << 24) + 1), None);
        assert_eq!(f32::from_i64(-3), Some(-3.0));
    }

    #[test]
    fn narrowing_rounds_but_never_overflows() {
        assert_eq!(f32::from_f64(0.1), Some(0.1));
        assert_eq!(f32::from_f64(f64::MAX), None);
        assert_eq!(f32::from_f64(-1e39), None);
        assert_eq!(f32::from_f64(f64::from(f32::MAX)), Some(f32::MAX));
        assert_eq!(f32::from_f64(f64::INFINITY), Some(f32::INFINITY));
        assert!(f32::from_f64(f64::NAN).is_some_and(f32::is_nan));
        assert_eq!(f32::from_f64(-0.0).map(f32::to_bits), Some((-0.0f32).to_bits()));
    }

    #[test]
    fn sixteen_bytes_are_an_integer_of_that_width_only() {
        assert_eq!(from_bin(&u128::MAX.to_be_bytes()), Some(u128::MAX));
        assert_eq!(from_bin(&(-2i128).to_be_bytes()), Some(-2i128));
        assert_eq!(from_bin::<u64>(&1u128.to_be_bytes()), None);
        assert_eq!(from_bin::<u128>(&[1; 15]), None);
    }
}
