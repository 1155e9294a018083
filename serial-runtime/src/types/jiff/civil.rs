//! Dates and times of day with nothing about the place: `2024-05-31`, `12:30:00`, `2024-05-31T12:30:00`. Read strictly, as jiff's
//! own parser would drop what a type does not hold.

use crate::{
    describe::Type,
    types::{
        iso8601,
        text_form::{spelled, text_form},
    },
};
use ::jiff::civil::{Date, DateTime, Time};

text_form! {
    Date: Type::Text { format: "date" }, "a date in ISO 8601 form", |date| date,
        |text| iso8601::date(text).and_then(date), empty: Self::default();
    Time: spelled!("CivilTime", "jiff::civil::Time", "A time of day.", iso8601::TIME),
        "a time of day in ISO 8601 form", |time| time, |text| iso8601::time(text).and_then(time), empty: Self::default();
    DateTime:
        spelled!("CivilDateTime", "jiff::civil::DateTime", "A date and a time of day.", iso8601::DATE_TIME),
        "a date and time in ISO 8601 form, without an offset", |both| both, |text| {
            let (day, clock) = iso8601::date_time(text)?;
            Some(DateTime::from_parts(date(day)?, time(clock)?))
        }, empty: Self::default();
}

fn date(date: iso8601::Date) -> Option<Date> {
    let (month, day) = (date.month.cast_signed(), date.day.cast_signed());
    Date::new(i16::try_from(date.year).ok()?, month, day).ok()
}

/// Like jiff's own parser, it takes a leap second for the second before it.
fn time(time: iso8601::Time) -> Option<Time> {
    let (hour, minute, second) = (time.hour.cast_signed(), time.minute.cast_signed(), time.second.min(59));
    Time::new(hour, minute, second.cast_signed(), time.nanos.cast_signed()).ok()
}
