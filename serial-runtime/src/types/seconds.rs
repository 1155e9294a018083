//! Times as numbers of seconds. Where lax conversion is asked for, every time is read from one, or from its text, as msgspec's `strict=False` has
//! it: an instant from the seconds since 1970, a span from those that it takes.

use crate::{
    describe::Model,
    wire::{Failed, Kind, Number, Read, Reader, lax},
};
use alloc::borrow::Cow;

/// In nanoseconds.
pub(crate) const SECOND: i128 = 1_000_000_000;

/// So many units of so many nanoseconds, to the nearest of these.
pub(crate) fn nanos_of(units: f64, unit: i128) -> Option<i128> {
    if !units.is_finite() {
        return None;
    }
    // Saturates, which no product survives, nor any type that there is.
    let whole = units as i128;
    let beyond = (units - whole as f64) * unit as f64;
    let rounded = if beyond < 0.0 { beyond - 0.5 } else { beyond + 0.5 };
    // OK because a fraction is less than one unit.
    whole.checked_mul(unit)?.checked_add(rounded as i128)
}

/// So many nanoseconds in units of so many of them.
pub(crate) fn units_of(nanos: i128, unit: i128) -> f64 {
    (nanos / unit) as f64 + (nanos % unit) as f64 / unit as f64
}

/// Reads a time from a number of seconds, where that is asked for and one stands there: `fill` gets whole seconds and the nanoseconds
/// beyond them, and says whether the type can hold them.
pub(super) fn lax<'de, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    fill: impl FnOnce(i64, u32) -> Option<()>,
) -> Option<Read<'de>> {
    if !r.state().lax {
        return None;
    }
    let (nanos, rest) = match nanos(r, at) {
        Ok(Some(found)) => found,
        Ok(None) => return None,
        Err(failed) => return Some(Err(failed)),
    };
    let parts = nanos.and_then(|nanos| Some((i64::try_from(nanos.div_euclid(SECOND)).ok()?, nanos)));
    // OK because the remainder is less than a second.
    Some(match parts.and_then(|(secs, nanos)| fill(secs, nanos.rem_euclid(SECOND) as u32)) {
        Some(()) => Ok(rest),
        None => Err(r.out_of_range(at, "a time that the type can hold")),
    })
}

/// Whether values of a type that is a struct on the wire are read so.
pub(crate) fn are_read_as(model: &Model) -> bool {
    matches!(model.id, DURATION | SYSTEM_TIME)
}

/// What tells the models of the standard library's types from others.
pub(super) const DURATION: &str = "core::time::Duration";
pub(super) const SYSTEM_TIME: &str = "std::time::SystemTime";

/// The nanoseconds of the number that stands there, as far as there is a number for them, and what follows.
#[cold]
#[inline(never)]
#[expect(clippy::type_complexity, reason = "nobody else has such an answer")]
fn nanos<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8]) -> Result<Option<(Option<i128>, &'de [u8])>, Failed> {
    match r.kind(at) {
        Kind::Number => {
            let mut number = Number::U64(0);
            let rest = r.number(at, &mut number)?;
            let nanos = match number {
                Number::U64(secs) => Some(i128::from(secs) * SECOND),
                Number::I64(secs) => Some(i128::from(secs) * SECOND),
                Number::F64(secs) => nanos_of(secs, SECOND),
            };
            Ok(Some((nanos, rest)))
        }
        Kind::Str => {
            let mut text = Cow::Borrowed("");
            let rest = r.cow(at, &mut text)?;
            let nanos = match lax::parse_float(&text) {
                Some(_) if lax::int_text(&text) => {
                    text.parse::<i128>().ok().and_then(|secs| secs.checked_mul(SECOND))
                }
                Some(secs) => nanos_of(secs, SECOND),
                None => return Ok(None),
            };
            Ok(Some((nanos, rest)))
        }
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::{SECOND, nanos_of};

    #[test]
    fn seconds_are_rounded_to_the_nearest_nanosecond() {
        for (secs, nanos) in [
            (0.0, Some(0)),
            (1.5, Some(1_500_000_000)),
            (-1.5, Some(-1_500_000_000)),
            (4e-10, Some(0)),
            (6e-10, Some(1)),
            (-4e-10, Some(0)),
            (-6e-10, Some(-1)),
            (9e19, Some(90_000_000_000_000_000_000 * SECOND)),
            (2e29, None),
            (-2e29, None),
            (f64::INFINITY, None),
            (f64::NEG_INFINITY, None),
            (f64::NAN, None),
        ] {
            assert_eq!(nanos_of(secs, SECOND), nanos, "{secs}");
        }
        assert_eq!(nanos_of(1.5, 1), Some(2));
        assert_eq!(nanos_of(0.25, 1_000_000), Some(250_000));
    }
}
