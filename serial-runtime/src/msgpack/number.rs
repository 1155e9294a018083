//! Numbers: the usual integers, and what is written in another form than the one asked for. There, what is exact is
//! taken, and in lax mode more.

use super::marker::{FIXMAP, I8, NEGATIVE, U8};
use crate::wire::Int;

/// An integer as encoders write it; `None` for what is left to the slow way.
///
/// There is a branch for each width: a field, or the items of an array, repeat theirs, so that it is foreseen, while a width that is
/// computed makes what follows wait for it. Signs do not repeat themselves, and no branch is made on them.
#[inline(always)]
pub(super) fn quick_int<T: Int>(at: &[u8]) -> Option<(T, &[u8])> {
    let (&marker, rest) = at.split_first()?;
    let fix = if T::SIGNED { marker.cast_signed() >= NEGATIVE.cast_signed() } else { marker < FIXMAP };
    if fix {
        return Some((T::from_i64(marker.cast_signed().into())?, rest));
    }
    let (is_signed, log) = form::<T>(marker);
    macro_rules! wide {
        ($ty:ident) => {{
            let (bytes, rest) = rest.split_first_chunk()?;
            let value = $ty::from_be_bytes(*bytes);
            Some((either(is_signed, value.into(), value.cast_signed().into())?, rest))
        }};
    }
    if log == 3 && size_of::<T>() > 4 {
        let (bytes, rest) = rest.split_first_chunk()?;
        let value = i64::from_be_bytes(*bytes);
        // What is beyond `i64` is left to the slow way.
        let is_beyond = T::SIGNED & !is_signed & (value < 0);
        if is_beyond { None } else { Some((either(is_signed, value.cast_unsigned(), value)?, rest)) }
    } else if log == 2 && size_of::<T>() > 2 {
        wide!(u32)
    } else if log == 1 && size_of::<T>() > 1 {
        wide!(u16)
    } else if log == 0 && size_of::<T>() <= 4 {
        wide!(u8)
    } else if size_of::<T>() > 4 {
        let (narrow, rest) = at.split_first_chunk()?;
        Some((narrow_int(*narrow)?, rest))
    } else {
        None
    }
}

/// Reads integers as [`quick_int`] does until it takes none; returns how many, and what is behind them.
#[inline(always)]
pub(super) fn quick_ints<'de, T: Int>(mut at: &'de [u8], places: &mut [T]) -> (usize, &'de [u8]) {
    const WIDEST: usize = 9;
    let mut taken = 0;
    for place in places.iter_mut() {
        // Where there is enough for any integer, its form need not ask again.
        let Some(window) = at.first_chunk::<WIDEST>() else { break };
        let Some((value, rest)) = quick_int(window) else { return (taken, at) };
        *place = value;
        at = at.get(WIDEST - rest.len()..).unwrap_or_default();
        taken += 1;
    }
    for place in places.iter_mut().skip(taken) {
        let Some((value, rest)) = quick_int(at) else { break };
        (*place, at) = (value, rest);
        taken += 1;
    }
    (taken, at)
}

/// An integer of one byte behind its marker: what the other widths of 64 bits leave few of. Out of line, because of four branches the
/// compiler makes a table of jumps: foreseen worse, a third slower.
#[inline(never)]
fn narrow_int<T: Int>([marker, value]: [u8; 2]) -> Option<T> {
    let (is_signed, log) = form::<T>(marker);
    if log == 0 { either(is_signed, value.into(), value.cast_signed().into()) } else { None }
}

/// Whether a marker is of the signed family, and the logarithm of the width behind it, by which both ascend; more than 3 of what is no such
/// integer.
#[inline(always)]
fn form<T: Int>(marker: u8) -> (bool, u8) {
    let form = marker.wrapping_sub(U8);
    (form >= I8 - U8, if T::SIGNED { form & !(I8 - U8) } else { form })
}

/// The same bytes as an unsigned or a signed number, which `i64` has where the type is signed.
#[inline(always)]
fn either<T: Int>(is_signed: bool, unsigned: u64, signed: i64) -> Option<T> {
    if T::SIGNED {
        T::from_i64(if is_signed { signed } else { unsigned.cast_signed() })
    } else {
        T::from_u64(unsigned)
    }
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
    use crate::{
        msgpack::{
            self,
            head::{Head, head},
        },
        number::random::Random,
    };
    use alloc::vec::Vec;

    /// The twin: any form, by way of its head.
    fn any_int<T: Int>(at: &[u8]) -> Option<(T, &[u8])> {
        match head(at).ok()? {
            (Head::Unsigned(value), rest) => Some((T::from_u64(value)?, rest)),
            (Head::Signed(value), rest) => Some((T::from_i64(value)?, rest)),
            _ => None,
        }
    }

    /// The usual way takes all that the twin takes, but for what is written wider than it must be, or signed where the type is not.
    fn check_int<T: Int + crate::Encode + PartialEq + core::fmt::Debug>(at: &[u8]) {
        let (quick, any) = (quick_int::<T>(at), any_int::<T>(at));
        if let Some(quick) = quick {
            assert_eq!(Some(quick), any, "{at:02x?}");
        }
        let Some((value, rest)) = any else { return };
        let mut shortest = Vec::new();
        msgpack::encode_into(&value, &mut shortest).unwrap();
        if at.len() - rest.len() == shortest.len() && (T::SIGNED || at.starts_with(&shortest)) {
            assert_eq!(quick, any, "{at:02x?}");
        }
    }

    #[test]
    fn integers_of_every_form() {
        let mut random = Random(32);
        for marker in 0..=u8::MAX {
            for _ in 0..200 {
                let mut input = [marker; 12];
                let value = random.next() >> random.below(64);
                input[1..9]
                    .copy_from_slice(&[value, !value, value.swap_bytes()][random.below(3)].to_be_bytes());
                let input = &input[..random.below(13)];
                check_int::<u16>(input);
                check_int::<u32>(input);
                check_int::<u64>(input);
                check_int::<i8>(input);
                check_int::<i16>(input);
                check_int::<i32>(input);
                check_int::<i64>(input);
            }
        }
    }

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
