//! The timestamp extension of MessagePack, type -1: seconds since 1970, and nanoseconds beyond them that are never negative.

use crate::{
    error::ErrorKind,
    wire::{Failed, Lead, Reader, Room, Writer, Wrote},
};

/// The type of the extension.
const CODE: i8 = -1;

/// Writes an instant in the smallest of the three sizes.
pub(crate) fn encode<'w, W: Writer<'w>>(
    (secs, nanos): (i64, u32),
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    match (u32::try_from(secs), u64::try_from(secs)) {
        (Ok(secs), _) if nanos == 0 => w.ext(at, lead, CODE, &secs.to_be_bytes()),
        (_, Ok(secs)) if secs < 1 << 34 => {
            w.ext(at, lead, CODE, &(u64::from(nanos) << 34 | secs).to_be_bytes())
        }
        _ => {
            let mut data = [0; 12];
            let (head, tail) = data.split_at_mut(4);
            head.copy_from_slice(&nanos.to_be_bytes());
            tail.copy_from_slice(&secs.to_be_bytes());
            w.ext(at, lead, CODE, &data)
        }
    }
}

/// Reads an instant in any of the three sizes.
pub(crate) fn decode<'de, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
) -> Result<((i64, u32), &'de [u8]), Failed> {
    let (mut code, mut data) = (0, &[] as &[u8]);
    let rest = r.ext(at, &mut code, &mut data)?;
    if code != CODE {
        return Err(r.expected(at, ErrorKind::Type, "a timestamp: the extension of type -1"));
    }
    let (secs, nanos) = match *data {
        [a, b, c, d] => (i64::from(u32::from_be_bytes([a, b, c, d])), 0),
        [a, b, c, d, e, f, g, h] => {
            let both = u64::from_be_bytes([a, b, c, d, e, f, g, h]);
            // OK because 30 bits are left.
            ((both & ((1 << 34) - 1)).cast_signed(), (both >> 34) as u32)
        }
        [a, b, c, d, e, f, g, h, i, j, k, l] => {
            (i64::from_be_bytes([e, f, g, h, i, j, k, l]), u32::from_be_bytes([a, b, c, d]))
        }
        _ => return Err(r.expected(at, ErrorKind::Length, "a timestamp of 4, 8 or 12 bytes")),
    };
    if nanos < 1_000_000_000 {
        return Ok(((secs, nanos), rest));
    }
    Err(r.out_of_range(at, "a timestamp of less than 1000000000 nanoseconds"))
}
