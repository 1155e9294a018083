//! `chrono::TimeDelta`, which has the alias `Duration`: ISO 8601 text, `PT1.5S`.

use crate::types::{iso_span::Span, span::spans};
use ::chrono::TimeDelta;

spans! {
    TimeDelta: "chrono::TimeDelta", |delta| Span { secs: delta.num_seconds(), nanos: delta.subsec_nanos() },
        |span| TimeDelta::try_seconds(span.secs)?.checked_add(&TimeDelta::nanoseconds(span.nanos.into())), Self::zero();
}
