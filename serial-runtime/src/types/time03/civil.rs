//! Dates and times of day with nothing about the place: `2024-05-31`, `12:30:00.5`, `2024-05-31T12:30:00`.

use crate::{
    describe::Type,
    types::{
        iso8601,
        text_form::{spelled, text_form},
    },
};
use ::time::{Date, Month, PrimitiveDateTime, Time};

text_form! {
    Date: Type::Text { format: "date" }, "a date in ISO 8601 form", |date| date_text(*date),
        |text| iso8601::date(text).and_then(date), empty: Self::MIN;
    Time: spelled!("CivilTime", "time::Time", "A time of day.", iso8601::TIME),
        "a time of day in ISO 8601 form", |time| time_text(*time), |text| iso8601::time(text).and_then(time), empty: Self::MIDNIGHT;
    PrimitiveDateTime:
        spelled!("CivilDateTime", "time::PrimitiveDateTime", "A date and a time of day.", iso8601::DATE_TIME),
        "a date and time in ISO 8601 form, without an offset",
        |both| format_args!("{}T{}", date_text(both.date()), time_text(both.time())), |text| {
            let (day, clock) = iso8601::date_time(text)?;
            Some(PrimitiveDateTime::new(date(day)?, time(clock)?))
        }, empty: Self::MIN;
}

pub(super) fn date_text(date: Date) -> iso8601::Date {
    iso8601::Date { year: date.year(), month: date.month().into(), day: date.day() }
}

pub(super) fn time_text(time: Time) -> iso8601::Time {
    iso8601::Time {
        hour: time.hour(),
        minute: time.minute(),
        second: time.second(),
        nanos: time.nanosecond(),
    }
}

fn date(date: iso8601::Date) -> Option<Date> {
    Date::from_calendar_date(date.year, Month::try_from(date.month).ok()?, date.day).ok()
}

/// The crate has no leap seconds: like its own parser, it takes the last one of a day for the end of the second before it.
fn time(time: iso8601::Time) -> Option<Time> {
    match (time.hour, time.minute, time.second) {
        (23, 59, 60) => Time::from_hms_nano(23, 59, 59, 999_999_999).ok(),
        (hour, minute, second) => Time::from_hms_nano(hour, minute, second, time.nanos).ok(),
    }
}
