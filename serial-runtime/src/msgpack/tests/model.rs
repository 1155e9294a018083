//! A struct, as the derive reads it: keys in and out of turn, errors with their places, reports.

use crate::{
    decode::Decode,
    error::ErrorKind,
    msgpack::{from_slice, from_slice_report},
    slots::Slot,
    wire::{Found, Key, More, Read, Reader},
};
use alloc::{string::ToString, vec::Vec};

/// A model with the fields `a` (an integer) and `b` (an integer or nil), as the derive would read it.
#[derive(Debug, PartialEq)]
struct Model(u8, Option<u8>);

static A: Key = Key { name: "a", json: b",\"a\":", msgpack: b"\xa1a" };
static B: Key = Key { name: "b", json: b",\"b\":", msgpack: b"\xa1b" };

impl<'de> Decode<'de> for Model {
    fn decode<R: Reader<'de>>(r: &mut R, start: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let (mut a, mut b, mut seen) = (Slot::EMPTY, None, false);
        let (mut frame, mut at) = r.map(start)?;
        let mut found = r.first_key(&mut frame, at, &A)?;
        loop {
            let (index, value) = match found {
                Found::Value(value) => (0, value),
                Found::Key(key) => {
                    r.key_with(key, |name| ["a", "b"].iter().position(|known| *known == name).unwrap_or(2))?
                }
                Found::End(rest) => {
                    at = rest;
                    break;
                }
            };
            at = match index {
                0 => {
                    seen = true;
                    r.value::<u8>(&frame, value, &mut a)?
                }
                1 => match r.null(value) {
                    Some(rest) => rest,
                    None => r.int(value, b.insert(0))?,
                },
                _ => r.skip(value)?,
            };
            found = match r.next_key(&mut frame, at, &B)? {
                Found::Value(value) => {
                    at = match r.null(value) {
                        Some(rest) => rest,
                        None => r.int(value, b.insert(0))?,
                    };
                    match r.entry(&mut frame, at)? {
                        More::Item(key) => Found::Key(key),
                        More::End(rest) => Found::End(rest),
                    }
                }
                other => other,
            };
        }
        if !seen {
            r.missing(start, "a")?;
        }
        let a = r.built(at, &mut a)?;
        out.fill(Self(a, b));
        Ok(at)
    }
}

#[test]
fn structs_are_maps_by_name() {
    let model = |input| from_slice::<Model>(input).map_err(|error| (error.kind(), error.offset()));
    assert_eq!(model(b"\x82\xa1a\x01\xa1b\xc0"), Ok(Model(1, None)));
    assert_eq!(model(b"\x82\xa1b\x02\xa1a\x01"), Ok(Model(1, Some(2))));
    assert_eq!(model(b"\x81\xa1a\x01"), Ok(Model(1, None)));
    assert_eq!(model(b"\x83\xa1a\x01\xa1b\xc0\xa1c\x93\x01\x02\x03"), Ok(Model(1, None)));
    assert_eq!(model(b"\x82\xd9\x01a\x01\xa1b\xc0"), Ok(Model(1, None)));
    assert_eq!(model(b"\xdf\0\0\0\x02\xa1a\x01\xa1b\xc0"), Ok(Model(1, None)));
    assert_eq!(model(b"\x83\xa1a\x01\xa1b\xc0\xa1c\xc1"), Err((ErrorKind::Syntax, 9)));
    assert_eq!(model(b"\x83\xa1a\x01\xa1b\xc0\xa1c\xa1\xff"), Err((ErrorKind::Utf8, 9)));
    assert_eq!(model(b"\x82\xa1a\x01\xa1\xff\xc0"), Err((ErrorKind::Utf8, 4)));
    assert_eq!(model(b"\x82\0\x01\x01\xc0"), Err((ErrorKind::Type, 1)));
    assert_eq!(model(b"\x92\x01\xc0"), Err((ErrorKind::Type, 0)));
    assert_eq!(model(b"\x80"), Err((ErrorKind::MissingField, 0)));
    assert_eq!(model(b"\x81\xa1a\x01\x02"), Err((ErrorKind::TrailingBytes, 4)));
    assert_eq!(model(b"\x82\xa1a\x01"), Err((ErrorKind::Eof, 4)));
}

#[test]
fn errors_say_what_and_where() {
    let error = |input| from_slice::<Vec<Model>>(input).unwrap_err().to_string();
    assert_eq!(
        error(b"\x92\x81\xa1a\x01\x81\xa1a\xcd\x01\x2c"),
        "expected an integer from 0 to 255, found the integer 300 at byte 8, path /1/a"
    );
    assert_eq!(
        error(b"\x91\x81\xa1a\xa5ab"),
        "expected a whole value, found an incomplete string at byte 4, path /0/a"
    );
    assert_eq!(
        error(b"\x91\x81\xa1a"),
        "expected an integer from 0 to 255, found the end of the input at byte 4, path /0/a"
    );
    assert_eq!(error(b"\x91\xc1"), "expected a value, found the reserved byte 0xc1 at byte 1, path /0");
    assert_eq!(
        error(b"\x91\x82\xa1a\x01\x05\xc0"),
        "expected a string, found the integer 5 at byte 5, path /0/5"
    );
}

#[test]
fn a_report_goes_on_behind_what_is_wrong() {
    let input = b"\x94\x81\xa1a\xc0\x01\x81\xa1b\x02\x81\xa1a\x92\x01\x02";
    let report = from_slice_report::<Vec<Model>>(input).unwrap_err();
    let issues: Vec<_> =
        report.issues().iter().map(|issue| (issue.offset.unwrap(), issue.path.as_str())).collect();
    assert_eq!(issues, [(4, "/0/a"), (5, "/1"), (6, "/2/a"), (13, "/3/a")]);
}
