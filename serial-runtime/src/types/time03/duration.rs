//! `time::Duration`: ISO 8601 text, `PT1.5S`.

use crate::types::{iso_span::Span, span::spans};
use ::time::Duration;

spans! {
    Duration: "time::Duration",
        |span| Span { secs: span.whole_seconds(), nanos: span.subsec_nanoseconds() },
        |span| Some(Duration::new(span.secs, span.nanos)), Self::ZERO;
}
