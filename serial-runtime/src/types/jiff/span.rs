//! Spans of time as ISO 8601 text: `P1Y2M3DT4H5M6.7S`. jiff's own friendly form is not read.

use crate::types::{
    iso_span,
    text_form::{spelled, text_form},
};
use ::jiff::{SignedDuration, Span, fmt::temporal::SpanParser};

/// Calendar units too, in this order; jiff reads fractions of the units of a clock.
const CALENDAR: &str = concat!(
    "^[-+]?[Pp]([0-9]+[Yy])?([0-9]+[Mm])?([0-9]+[Ww])?([0-9]+[Dd])?",
    "([Tt]([0-9]+([.,][0-9]+)?[Hh])?([0-9]+([.,][0-9]+)?[Mm])?([0-9]+([.,][0-9]+)?[Ss])?)?$",
);

static PARSER: SpanParser = SpanParser::new();

text_form! {
    Span: spelled!("CalendarSpan", "jiff::Span", "A span of time in units of calendar and clock.", CALENDAR),
        "a span in ISO 8601 form", |span| span, |text| PARSER.parse_span(text).ok(), empty: Self::new();
    SignedDuration: spelled!("Span", "jiff::SignedDuration", "A span of time.", iso_span::SPAN),
        "a span in ISO 8601 form, without years and months", |span| span, |text| {
            let span = iso_span::span(text)?;
            Some(SignedDuration::new(span.secs, span.nanos))
        }, empty: Self::ZERO, lax: lax;
}

fn lax(secs: i64, nanos: u32) -> Option<SignedDuration> {
    SignedDuration::from_secs(secs).checked_add(SignedDuration::from_nanos(nanos.into()))
}
