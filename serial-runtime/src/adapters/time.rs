//! Points and spans of time as numbers, or as text and extension values in both formats.

use super::{DecodeAs, DescribeAs, EncodeAs};
use crate::{
    describe::{
        Body, Bound, Constraint, Describe, Field, Fields, Layout, Model, Notes, Rule, Scalar, Type, of,
    },
    slots::Slot,
    types::{
        iso8601, rfc3339,
        seconds::{SECOND, nanos_of, units_of},
        timestamp,
    },
    wire::{Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::time::Duration;

#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a point nor a span of time",
    note = "adapters compose like types: write `Option<Seconds>` or `Vec<Millis>` for what is inside"
)]
/// A span of time, or a point in time as the span since the start of 1970.
pub trait TimeForm: Sized {
    /// All of it in nanoseconds.
    fn nanos(&self) -> i128;
    /// The time of so many nanoseconds, where the type can hold it.
    fn from_nanos(nanos: i128) -> Option<Self>;
}

#[diagnostic::on_unimplemented(message = "`{Self}` is no point in time")]
/// A point in time.
pub trait InstantForm: TimeForm {}

impl TimeForm for Duration {
    fn nanos(&self) -> i128 {
        // OK because 2^64 seconds are far below 2^127 nanoseconds.
        self.as_nanos() as i128
    }

    fn from_nanos(nanos: i128) -> Option<Self> {
        let secs = u64::try_from(nanos.div_euclid(SECOND)).ok()?;
        Some(Self::new(secs, nanos.rem_euclid(SECOND) as u32))
    }
}

#[cfg(feature = "std")]
impl TimeForm for std::time::SystemTime {
    fn nanos(&self) -> i128 {
        match self.duration_since(Self::UNIX_EPOCH) {
            Ok(since) => since.nanos(),
            Err(before) => -before.duration().nanos(),
        }
    }

    fn from_nanos(nanos: i128) -> Option<Self> {
        let span = <Duration as TimeForm>::from_nanos(i128::try_from(nanos.unsigned_abs()).ok()?)?;
        if nanos < 0 { Self::UNIX_EPOCH.checked_sub(span) } else { Self::UNIX_EPOCH.checked_add(span) }
    }
}

#[cfg(feature = "std")]
impl InstantForm for std::time::SystemTime {}

/// Foreign types: how many nanoseconds, and what so many seconds and nanoseconds beyond them are.
#[allow(unused_macros, reason = "for foreign types, each behind its feature")]
macro_rules! forms {
    ($($ty:ty: |$value:ident| $nanos:expr, |$secs:ident, $beyond:ident| $make:expr;)*) => {$(
        impl TimeForm for $ty {
            fn nanos(&self) -> i128 {
                let $value = self;
                $nanos
            }

            fn from_nanos(nanos: i128) -> Option<Self> {
                let $secs = i64::try_from(nanos.div_euclid(SECOND)).ok()?;
                let $beyond = nanos.rem_euclid(SECOND) as u32;
                $make
            }
        }
    )*};
}

#[cfg(feature = "chrono")]
forms! {
    ::chrono::DateTime<::chrono::Utc>:
        |it| i128::from(it.timestamp()) * SECOND + i128::from(it.timestamp_subsec_nanos()),
        |secs, nanos| Self::from_timestamp(secs, nanos);
    ::chrono::TimeDelta:
        |it| i128::from(it.num_seconds()) * SECOND + i128::from(it.subsec_nanos()),
        |secs, nanos| Self::new(secs, nanos);
}
#[cfg(feature = "chrono")]
impl InstantForm for ::chrono::DateTime<::chrono::Utc> {}

#[cfg(feature = "jiff")]
forms! {
    ::jiff::Timestamp: |it| it.as_nanosecond(), |secs, nanos| Self::new(secs, nanos.cast_signed()).ok();
    ::jiff::SignedDuration:
        |it| it.as_nanos(),
        |secs, nanos| Self::from_secs(secs).checked_add(Self::from_nanos(i64::from(nanos)));
}
#[cfg(feature = "jiff")]
impl InstantForm for ::jiff::Timestamp {}

#[cfg(feature = "time")]
forms! {
    ::time::OffsetDateTime: |it| it.unix_timestamp_nanos(), |secs, nanos| {
        Self::from_unix_timestamp_nanos(i128::from(secs) * SECOND + i128::from(nanos)).ok()
    };
    ::time::Duration:
        |it| it.whole_nanoseconds(),
        |secs, nanos| Self::seconds(secs).checked_add(Self::nanoseconds(i64::from(nanos)));
}
#[cfg(feature = "time")]
impl InstantForm for ::time::OffsetDateTime {}

/// Whole units: what is beyond them is cut off, towards the past.
macro_rules! units {
    ($($(#[$docs:meta])* $unit:ident: $nanos:literal;)*) => {$(
        $(#[$docs])*
        ///
        /// What is beyond whole units is cut off, towards the past.
        #[derive(Debug)]
        pub enum $unit {}

        impl<T: TimeForm> EncodeAs<T> for $unit {
            fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                let units = value.nanos().div_euclid($nanos);
                match (u64::try_from(units), i64::try_from(units)) {
                    (Ok(units), _) => w.u64(at, lead, units),
                    (_, Ok(units)) => w.i64(at, lead, units),
                    _ => w.i128(at, lead, units),
                }
            }
        }

        impl<'de, T: TimeForm> DecodeAs<'de, T> for $unit {
            fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
                let mut units = 0_i128;
                let rest = r.int(at, &mut units)?;
                match units.checked_mul($nanos).and_then(T::from_nanos) {
                    Some(value) => out.fill(value),
                    None => return Err(r.out_of_range(at, "a time that the type can hold")),
                }
                Ok(rest)
            }
        }

        impl<T: TimeForm> DescribeAs<T> for $unit {
            fn describe_as() -> Type {
                let min = if is_signed::<T>() { i128::from(i64::MIN) } else { 0 };
                Type::Integer { min, max: u128::from(u64::MAX) }
            }
        }
    )*};
}

units! {
    /// A time as an integer of seconds.
    Seconds: 1_000_000_000;
    /// A time as an integer of milliseconds.
    Millis: 1_000_000;
    /// A time as an integer of microseconds.
    Micros: 1_000;
    /// A time as an integer of nanoseconds.
    Nanos: 1;
}

/// Units with what is beyond them as a fraction.
macro_rules! fractions {
    ($($(#[$docs:meta])* $unit:ident: $nanos:literal;)*) => {$(
        $(#[$docs])*
        ///
        /// It is read to the nearest nanosecond.
        #[derive(Debug)]
        pub enum $unit {}

        impl<T: TimeForm> EncodeAs<T> for $unit {
            fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                w.f64(at, lead, units_of(value.nanos(), $nanos))
            }
        }

        impl<'de, T: TimeForm> DecodeAs<'de, T> for $unit {
            fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
                let mut units = 0.0;
                let rest = r.f64(at, &mut units)?;
                // Less than half a nanosecond before zero is not zero.
                let nanos = nanos_of(units, $nanos).filter(|_| units >= 0.0 || is_signed::<T>());
                match nanos.and_then(T::from_nanos) {
                    Some(value) => out.fill(value),
                    None => return Err(r.out_of_range(at, "a time that the type can hold")),
                }
                Ok(rest)
            }
        }

        impl<T: TimeForm> DescribeAs<T> for $unit {
            /// Of a type with a sign, how far it goes is not told: the clock of the system has other ends on other platforms, and a
            /// fingerprint has to be the same on all of them.
            fn describe_as() -> Type {
                if is_signed::<T>() {
                    return f64::TYPE;
                }
                Type::Model(|| {
                    static FIELD: [Field; 1] = [Field {
                        rules: &[Rule {
                            constraint: Constraint::Range {
                                min: Bound::Inclusive(Scalar::Int(0)),
                                // The last float before 2^64 seconds.
                                max: Bound::Inclusive(Scalar::Float((TWO_64 * (SECOND / $nanos) as f64).next_down())),
                                multiple_of: None,
                            },
                            message: None,
                            code: None,
                        }],
                        ..Field::new("0", of::<f64>)
                    }];
                    static MODEL: Model = held(concat!("serial_runtime::adapters::", stringify!($unit)), &FIELD);
                    &MODEL
                })
            }
        }
    )*};
}

fractions! {
    /// A time as a float of seconds.
    SecondsFrac: 1_000_000_000;
    /// A time as a float of milliseconds.
    MillisFrac: 1_000_000;
    /// A time as a float of microseconds.
    MicrosFrac: 1_000;
    /// A time as a float of nanoseconds.
    NanosFrac: 1;
}

/// 2^64
const TWO_64: f64 = 18_446_744_073_709_551_616.0;

/// A field that is held to rules, where it is used.
const fn held(id: &'static str, fields: &'static [Field]) -> Model {
    let body = Fields { layout: Layout::Transparent, fields, deny_unknown: false, divided: false };
    let notes = Notes { inline: true, ..Notes::NONE };
    Model { name: "Span", id, arguments: &[], docs: "", notes, body: Body::Struct(body) }
}

/// Whether a time can be before zero.
fn is_signed<T: TimeForm>() -> bool {
    T::from_nanos(-1).is_some()
}

/// A point in time as RFC 3339 text of UTC, in both formats.
#[derive(Debug)]
pub enum Rfc3339 {}

/// A point in time as the timestamp extension in MessagePack, and as RFC 3339 text of UTC in JSON.
#[derive(Debug)]
pub enum TimestampExt {}

impl<T: InstantForm> EncodeAs<T> for Rfc3339 {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let nanos = value.nanos();
        let (secs, beyond) = (nanos.div_euclid(SECOND), nanos.rem_euclid(SECOND) as u32);
        let text = &mut [0; 32];
        match i64::try_from(secs).ok().and_then(|secs| rfc3339::print(secs, beyond, text)) {
            Some(text) => w.str(at, lead, text),
            None => Err(w.refuse(at, lead, &"RFC 3339 has no text for years beyond 0 to 9999")),
        }
    }
}

impl<T: InstantForm> EncodeAs<T> for TimestampExt {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let nanos = value.nanos();
        match i64::try_from(nanos.div_euclid(SECOND)) {
            Ok(secs) if !W::TEXT => timestamp::encode((secs, nanos.rem_euclid(SECOND) as u32), w, at, lead),
            _ => Rfc3339::encode_as(value, w, at, lead),
        }
    }
}

macro_rules! instants {
    ($($adapter:ident)*) => {$(
        impl<'de, T: InstantForm> DecodeAs<'de, T> for $adapter {
            fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
                instant(r, at, out)
            }
        }

        impl<T: InstantForm> DescribeAs<T> for $adapter {
            fn describe_as() -> Type {
                Type::Text { format: "date-time" }
            }
        }
    )*};
}

instants!(Rfc3339 TimestampExt);

/// Reads text, and in MessagePack the extension as well.
fn instant<'de, T: InstantForm, R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
    let make = |(secs, nanos): (i64, u32)| T::from_nanos(i128::from(secs) * SECOND + i128::from(nanos));
    if R::TEXT || r.kind(at) != Kind::Ext {
        return r.text(at, "an instant in RFC 3339 form", |text| iso8601::rfc3339(text).and_then(make), out);
    }
    let (parts, rest) = timestamp::decode(r, at)?;
    match make(parts) {
        Some(value) => out.fill(value),
        None => return Err(r.out_of_range(at, "an instant that the type can hold")),
    }
    Ok(rest)
}
