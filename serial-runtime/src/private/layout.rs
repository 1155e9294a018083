//! Arrays whose ends may be missing or may go on, and maps whose keys are numbers in MessagePack.

use crate::{
    error::ErrorKind,
    wire::{Failed, Kind, More, Number, Read, Reader, Trouble},
};
use alloc::format;

/// Reads the key of a field that has a name in JSON and a number in MessagePack.
#[inline]
pub fn numbered_key<'de, T, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    by_name: impl FnOnce(&str) -> T,
    by_number: impl FnOnce(Option<u64>) -> T,
) -> Result<(T, &'de [u8]), Failed> {
    if R::TEXT {
        return r.key_with(at, by_name);
    }
    if r.kind(at) != Kind::Number {
        return Err(r.expected(at, ErrorKind::Type, "an integer: the number of a field"));
    }
    let mut number = Number::U64(0);
    let rest = r.number(at, &mut number)?;
    match number {
        Number::U64(number) => Ok((by_number(Some(number)), rest)),
        // No field has such a number.
        Number::I64(_) => Ok((by_number(None), rest)),
        Number::F64(_) => Err(r.expected(at, ErrorKind::Type, "an integer: the number of a field")),
    }
}

/// An array that ends before all is there that has to be: it has so many items at least, and at most.
#[cold]
#[inline(never)]
pub fn wrong_length<'de, R: Reader<'de>>(
    r: &mut R,
    frame: &R::Frame,
    least: usize,
    most: Option<usize>,
) -> Failed {
    let expected = match most {
        Some(most) if most == least => return r.wrong_length(frame, least),
        Some(most) => format!("expected an array of {least} to {most} items"),
        None => format!("expected an array of at least {least} item{}", if least == 1 { "" } else { "s" }),
    };
    let rest = R::rest(frame);
    r.state().fail_at_rest(rest, Trouble::Says(ErrorKind::Length, expected))
}

/// Goes behind an array of at least and at most so many items, of which all that are there have been read.
#[inline]
pub fn array_end<'de, R: Reader<'de>>(
    r: &mut R,
    frame: &mut R::Frame,
    at: &'de [u8],
    (least, most): (usize, usize),
) -> Read<'de> {
    match r.item(frame, at)? {
        More::End(at) => Ok(at),
        More::Item(_) => Err(wrong_length(r, frame, least, Some(most))),
    }
}

/// Passes over what a newer version has put behind the items that are known.
#[inline]
pub fn array_rest<'de, R: Reader<'de>>(r: &mut R, frame: &mut R::Frame, mut at: &'de [u8]) -> Read<'de> {
    loop {
        match r.item(frame, at)? {
            More::End(at) => return Ok(at),
            More::Item(item) => at = r.skip(item)?,
        }
    }
}

/// Passes over a position that no field has.
#[inline]
pub fn gap<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8]) -> Read<'de> {
    match r.null(at) {
        Some(rest) => Ok(rest),
        None => Err(r.mismatch(at, "null: no field has this position")),
    }
}
