//! `jiff::Zoned`: RFC 9557 text in both formats, `2024-05-31T12:30:00+02:00[Europe/Paris]`. The timestamp extension would lose the
//! zone.
//!
//! Which zones are known is up to jiff's features: enable there those that bring time zones.

use crate::types::text_form::{spelled, text_form};
use ::jiff::Zoned;

/// An RFC 3339 instant, and behind it at least the zone in brackets.
const PATTERN: &str = r"^[-+0-9][-+.:0-9Tt ]*([Zz]|[-+][0-9:]+)?\[[^\]]+\](\[[^\]]+\])*$";

/// Longer than any name of a zone, and all annotations that are written.
const MOST: usize = 256;

text_form! {
    Zoned: spelled!("ZonedDateTime", "jiff::Zoned", "An instant and the time zone from which it is seen.", PATTERN),
        "an instant with its time zone in RFC 9557 form", |zoned| zoned,
        |text| if text.len() <= MOST { text.parse().ok() } else { None }, empty: Self::default();
}
