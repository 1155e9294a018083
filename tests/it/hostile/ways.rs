//! Every way in: a plain decode, one with a report, one in place of another value, one from a reader, one by lax options, one under
//! limits.

use serial_runtime::{Decode, DecodeOptions, Encode, Error, ErrorKind, Report, json, msgpack};
use std::fmt::Debug;

/// Gives a few bytes at a time.
pub struct Trickle<'a>(pub &'a [u8]);

impl std::io::Read for Trickle<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let len = out.len().min(7);
        std::io::Read::read(&mut self.0, &mut out[..len])
    }
}

/// A decode that changes its input.
pub type Changing<T> = fn(&mut [u8]) -> Result<T, Error>;

/// The functions of a format.
pub struct Format<T> {
    pub plain: fn(&[u8]) -> Result<T, Error>,
    pub report: fn(&[u8]) -> Result<T, Report>,
    pub into: fn(&mut T, &[u8]) -> Result<(), Error>,
    pub reader: fn(Trickle<'_>) -> Result<T, Error>,
    pub with: fn(&[u8], &DecodeOptions) -> Result<T, Error>,
    /// In JSON, a decode that unescapes in place.
    pub changed: Option<Changing<T>>,
}

impl<T: for<'de> Decode<'de>> Format<T> {
    pub const JSON: Self = Self {
        plain: |input| json::from_slice(input),
        report: |input| json::from_slice_report(input),
        into: |value, input| json::decode_into(value, input),
        reader: |reader| json::from_reader(reader),
        with: |input, options| json::from_slice_with(input, options),
        changed: Some(|input| json::from_mut_slice(input)),
    };
    pub const MSGPACK: Self = Self {
        plain: |input| msgpack::from_slice(input),
        report: |input| msgpack::from_slice_report(input),
        into: |value, input| msgpack::decode_into(value, input),
        reader: |reader| msgpack::from_reader(reader),
        with: |input, options| msgpack::from_slice_with(input, options),
        changed: None,
    };
}

/// What a value is, also where it is not equal to itself.
fn bits<T: Encode>(value: &T) -> Result<Vec<u8>, String> {
    msgpack::to_vec(value).map_err(|error| error.to_string())
}

/// Every way but the plain one.
pub const WAYS: [Way; 5] = [Way::Reader, Way::InPlace, Way::Report, Way::Changed, Way::Lax];

#[derive(Clone, Copy)]
pub enum Way {
    Reader,
    InPlace,
    Report,
    Changed,
    Lax,
}

/// All ways say the same of a document, and give the same value; `other` makes something to decode in place of. What they say.
#[track_caller]
pub fn agree<T>(format: &Format<T>, data: &[u8], other: impl Fn() -> T) -> Result<T, Error>
where
    T: Encode + Debug,
{
    let plain = (format.plain)(data);
    for way in WAYS {
        agrees(format, way, &plain, data, &other);
    }
    plain
}

/// One of the ways says what a plain decode did.
#[track_caller]
pub fn agrees<T>(
    format: &Format<T>,
    way: Way,
    plain: &Result<T, Error>,
    data: &[u8],
    other: impl FnOnce() -> T,
) where
    T: Encode + Debug,
{
    match way {
        Way::Reader => same(plain, (format.reader)(Trickle(data))),
        Way::InPlace => {
            let mut placed = other();
            let into = (format.into)(&mut placed, data);
            same(plain, into.map(|()| placed));
        }
        Way::Report => match (plain, (format.report)(data)) {
            (Ok(plain), report) => {
                assert_eq!(bits(&report.expect("the report agrees")), bits(plain));
            }
            (Err(error), report) => is_reported(error, &report.expect_err("the report agrees")),
        },
        Way::Changed => {
            let Some(decode) = format.changed else { return };
            match (plain, decode(&mut data.to_vec())) {
                // Where a tag is looked for behind other entries, these are looked at more closely here: the fault that is said may be an
                // earlier one.
                (Err(error), Err(other)) => assert!(
                    other.kind() == error.kind() || other.offset() < error.offset(),
                    "{other} is not {error}"
                ),
                (_, changed) => same(plain, changed),
            }
        }
        Way::Lax if plain.is_ok() => {
            let lax =
                DecodeOptions { lax: true, validate: false, last_duplicate_wins: true, ..Default::default() };
            (format.with)(data, &lax).expect("lax takes what strict does");
        }
        Way::Lax => {}
    }
}

/// The same value, or the same error in every word.
#[track_caller]
fn same<T: Encode + Debug>(plain: &Result<T, Error>, other: Result<T, Error>) {
    match (plain, other) {
        (Ok(plain), Ok(other)) => assert_eq!(bits(&other), bits(plain)),
        (Err(plain), Err(other)) => assert_eq!(other.to_string(), plain.to_string()),
        (Ok(_), Err(other)) => panic!("only the other way refuses: {other}"),
        (Err(plain), Ok(_)) => panic!("only the plain way refuses: {plain}"),
    }
}

/// A report is sorted, and what a plain decode says is in it.
#[track_caller]
fn is_reported(error: &Error, report: &Report) {
    let issues = report.issues();
    assert!(issues.is_sorted_by_key(|issue| issue.offset), "{report}");
    let same = |issue: &serial_runtime::Issue| {
        issue.code == error.code() && issue.path == error.path() && issue.offset == Some(error.offset())
    };
    assert!(issues.iter().any(same), "{error} is not in {report}");
}

/// Limits change no value, and no error but to one of theirs. None of `limits` may be wider than it is without being set.
#[track_caller]
pub fn within<T: Encode + Debug>(
    format: &Format<T>,
    data: &[u8],
    limits: &DecodeOptions,
) -> Result<T, Error> {
    let limited = (format.with)(data, limits);
    match ((format.plain)(data), &limited) {
        (Ok(plain), Ok(value)) => assert_eq!(bits(value), bits(&plain)),
        (Err(plain), Ok(_)) => panic!("only without limits: {plain}"),
        (_, Err(error)) if matches!(error.kind(), ErrorKind::Limit | ErrorKind::Depth) => {}
        (Ok(_), Err(error)) => panic!("no limit says this: {error}"),
        (Err(plain), Err(error)) => assert_eq!(error.to_string(), plain.to_string()),
    }
    limited
}
