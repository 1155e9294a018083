//! A thousand numbers each.

use super::rng::Rng;

/// Of full precision, so mostly 16 or 17 digits.
pub(super) fn f64s() -> Vec<f64> {
    make(|rng| rng.float(-1000.0, 1000.0))
}

/// Of full precision, so mostly 8 or 9 digits.
pub(super) fn f32s() -> Vec<f32> {
    make(|rng| rng.float(-1000.0, 1000.0) as f32)
}

/// Of every width.
pub(super) fn u32s() -> Vec<u32> {
    make(|rng| rng.any_width(32) as u32)
}

/// Of every width, half of them negative.
pub(super) fn i64s() -> Vec<i64> {
    make(|rng| {
        let magnitude = rng.any_width(63) as i64;
        if rng.once_in(2) { -magnitude } else { magnitude }
    })
}

fn make<T>(one: impl Fn(&mut Rng) -> T) -> Vec<T> {
    let mut rng = Rng::new();
    (0..1000).map(|_| one(&mut rng)).collect()
}
