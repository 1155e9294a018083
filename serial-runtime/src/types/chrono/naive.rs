//! Dates and times of day with nothing about the place, as chrono's own serde impls write them: `2024-05-31`, `12:30:00.500`,
//! `2024-05-31T12:30:00`. A leap second is read and written as one.

use crate::{
    describe::Type,
    types::{
        iso8601,
        text_form::{spelled, text_form},
    },
};
use ::chrono::{NaiveDate, NaiveDateTime, NaiveTime};

text_form! {
    NaiveDate: Type::Text { format: "date" }, "a date in ISO 8601 form", |date| date,
        |text| iso8601::date(text).and_then(date), empty: Self::default();
    NaiveTime: spelled!("CivilTime", "chrono::NaiveTime", "A time of day.", iso8601::TIME),
        "a time of day in ISO 8601 form", |time| time, |text| iso8601::time(text).and_then(time), empty: Self::default();
    NaiveDateTime:
        spelled!("CivilDateTime", "chrono::NaiveDateTime", "A date and a time of day.", iso8601::DATE_TIME),
        "a date and time in ISO 8601 form, without an offset", |both| format_args!("{both:?}"), |text| {
            let (day, clock) = iso8601::date_time(text)?;
            Some(NaiveDateTime::new(date(day)?, time(clock)?))
        }, empty: Self::default();
}

fn date(date: iso8601::Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(date.year, date.month.into(), date.day.into())
}

fn time(time: iso8601::Time) -> Option<NaiveTime> {
    let (second, leap) = if time.second == 60 { (59, 1_000_000_000) } else { (time.second, 0) };
    NaiveTime::from_hms_nano_opt(time.hour.into(), time.minute.into(), second.into(), time.nanos + leap)
}
