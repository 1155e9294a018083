//! The float next to a decimal number of up to 64 bits, for `f64` and `f32`.

use super::powers_of_five::{LARGEST, POWERS_OF_FIVE, SMALLEST};
use core::{ops::RangeInclusive, str::FromStr};

/// What the algorithms must know of a float type.
pub(crate) trait Target: Copy + FromStr {
    /// The bits of the mantissa that are stored.
    const MANTISSA_BITS: u32;
    /// What is added to the exponent where it is stored.
    const BIAS: i32;
    /// The exponent stored for infinity.
    const INFINITE: u64;
    /// The powers of ten with which a decimal can be half-way between two floats.
    const TIES: RangeInclusive<i64>;

    /// The bits of the number if the mantissa and the power of ten are floats themselves, so that one operation rounds.
    fn exact(mantissa: u64, exponent: i64) -> Option<u64>;

    fn from_bits(bits: u64, negative: bool) -> Self;

    fn bits(self) -> u64;
}

/// The fast path is wrong on x87, which rounds twice.
const EXACT_ARITHMETIC: bool = !cfg!(all(target_arch = "x86", not(target_feature = "sse2")));

macro_rules! target {
    ($float:ident, $bits:ident, bias $bias:literal, ties $ties:expr, powers $powers:expr) => {
        impl Target for $float {
            const MANTISSA_BITS: u32 = $float::MANTISSA_DIGITS - 1;
            const BIAS: i32 = $bias;
            const INFINITE: u64 = 2 * $bias + 1;
            const TIES: RangeInclusive<i64> = $ties;

            #[inline(always)]
            fn exact(mantissa: u64, exponent: i64) -> Option<u64> {
                static POWERS: &[$float] = &$powers;
                if !EXACT_ARITHMETIC || mantissa > 1 << $float::MANTISSA_DIGITS {
                    return None;
                }
                let power = *POWERS.get(usize::try_from(exponent.unsigned_abs()).ok()?)?;
                let mantissa = mantissa as $float;
                let value = if exponent < 0 { mantissa / power } else { mantissa * power };
                Some(u64::from(value.to_bits()))
            }

            #[inline(always)]
            fn from_bits(bits: u64, negative: bool) -> Self {
                // OK because the bits are those of a float of this size.
                $float::from_bits(bits as $bits | $bits::from(negative) << ($bits::BITS - 1))
            }

            #[inline(always)]
            fn bits(self) -> u64 {
                u64::from(self.to_bits())
            }
        }
    };
}

target!(f64, u64, bias 1023, ties -4..=23, powers [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
]);
target!(f32, u32, bias 127, ties -17..=10, powers [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10]);

/// The bits of infinity, the least that are no number.
pub(super) fn infinity<T: Target>() -> u64 {
    T::INFINITE << T::MANTISSA_BITS
}

/// The bits of the float next to `mantissa * 10^exponent`, for any mantissa (Eisel and Lemire).
///
/// The mantissa is multiplied by 128 bits of the power of five. That these always suffice for 64 bits of mantissa, and no
/// slow path is needed, is shown by Noble Mushtak and Daniel Lemire, "Fast number parsing without fallback".
pub(super) fn nearest<T: Target>(mantissa: u64, exponent: i64) -> u64 {
    if mantissa == 0 || exponent < SMALLEST.into() {
        return 0;
    }
    if exponent > LARGEST.into() {
        return infinity::<T>();
    }
    let shift = mantissa.leading_zeros();
    let (high, low) = product(mantissa << shift, exponent, T::MANTISSA_BITS + 3);
    // The product has its highest bit in one of two places. Two bits more than are stored stay: the implicit one, and one
    // for rounding.
    let upper = (high >> 63) as u32;
    let dropped = upper + 64 - T::MANTISSA_BITS - 3;
    let mut bits = high >> dropped;
    // 217_706 / 2^16 is log2(10): this is the exponent of 10^exponent in binary, where the mantissa is from 1 to 2.
    let power = ((exponent as i32 * 217_706) >> 16) + 63 + upper as i32 - shift as i32 + T::BIAS;
    if power <= 0 {
        return subnormal::<T>(bits, power);
    }
    if low <= 1 && T::TIES.contains(&exponent) && bits & 3 == 1 && bits << dropped == high {
        // Half-way, and the float below is even: do not round up.
        bits &= !1;
    }
    bits = (bits + (bits & 1)) >> 1;
    // The implicit bit, or the one that rounding carries into, counts the exponent up.
    let bits = bits + ((power as u64 - 1) << T::MANTISSA_BITS);
    bits.min(infinity::<T>())
}

/// Rounds where the exponent is below the least one. There are no ties: the power of ten is far below [`Target::TIES`].
#[cold]
fn subnormal<T: Target>(bits: u64, power: i32) -> u64 {
    let shift = 1 - power;
    if shift >= 64 {
        return 0;
    }
    let bits = bits >> shift;
    // A carry into the place of the implicit bit makes it the least normal float, which is right.
    (bits + (bits & 1)) >> 1
}

/// The upper 128 bits of `mantissa * 5^exponent`, as far as `precision` of them can be told without the lower half of the
/// power, which seldom counts.
#[inline(always)]
fn product(mantissa: u64, exponent: i64, precision: u32) -> (u64, u64) {
    let power = POWERS_OF_FIVE[(exponent - i64::from(SMALLEST)) as usize];
    let mut product = u128::from(mantissa) * (power >> 64);
    let undecided = u64::MAX >> precision;
    if (product >> 64) as u64 & undecided == undecided {
        product += (u128::from(mantissa) * u128::from(power as u64)) >> 64;
    }
    ((product >> 64) as u64, product as u64)
}
