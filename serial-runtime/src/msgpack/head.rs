//! The head of any value, in every form that the specification has for it.
//!
//! What is not hot reads values through this: the fallbacks of the reader, skipping, and the walks on behalf of errors.
//! Whether the items of an array or map are there is not looked at here, and neither is UTF-8.

use super::marker::{
    ARRAY16, ARRAY32, BIN8, BIN16, BIN32, EXT8, EXT16, EXT32, F32, F64, FALSE, FIXARRAY, FIXEXT1, FIXEXT2,
    FIXEXT4, FIXEXT8, FIXEXT16, FIXMAP, FIXSTR, I8, I16, I32, I64, MAP16, MAP32, NEGATIVE, NIL, RESERVED,
    STR8, STR16, STR32, TRUE, U8, U16, U32, U64,
};

/// A scalar, or how an array or map begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Head<'de> {
    Nil,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    F32(f32),
    F64(f64),
    /// Not yet known to be UTF-8.
    Str(&'de [u8]),
    Bin(&'de [u8]),
    Ext(i8, &'de [u8]),
    /// How many items follow.
    Array(usize),
    /// How many entries follow.
    Map(usize),
}

/// Why a value cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The input ends within it.
    End,
    /// It starts with the reserved byte.
    Reserved,
    /// Its text is not UTF-8.
    Utf8,
    /// It is nested deeper than the limit.
    Depth,
}

impl Head<'_> {
    /// How many values follow that belong to this one.
    #[inline]
    pub(super) fn inside(&self) -> usize {
        match *self {
            Self::Array(len) => len,
            Self::Map(len) => len.saturating_mul(2),
            _ => 0,
        }
    }
}

/// Reads the head of the value at `at`; returns what follows it.
#[inline]
pub(super) fn head(at: &[u8]) -> Result<(Head<'_>, &[u8]), Fault> {
    let (&marker, rest) = at.split_first().ok_or(Fault::End)?;
    Ok(match marker {
        0x00..=0x7f => (Head::Unsigned(marker.into()), rest),
        FIXMAP..=0x8f => (Head::Map((marker ^ FIXMAP).into()), rest),
        FIXARRAY..=0x9f => (Head::Array((marker ^ FIXARRAY).into()), rest),
        FIXSTR..=0xbf => data(rest, (marker ^ FIXSTR).into(), Head::Str)?,
        NIL => (Head::Nil, rest),
        RESERVED => return Err(Fault::Reserved),
        FALSE => (Head::Bool(false), rest),
        TRUE => (Head::Bool(true), rest),
        BIN8 => sized::<1>(rest, Head::Bin)?,
        BIN16 => sized::<2>(rest, Head::Bin)?,
        BIN32 => sized::<4>(rest, Head::Bin)?,
        EXT8 => sized_ext::<1>(rest)?,
        EXT16 => sized_ext::<2>(rest)?,
        EXT32 => sized_ext::<4>(rest)?,
        F32 => fixed(rest, |bytes| Head::F32(f32::from_be_bytes(bytes)))?,
        F64 => fixed(rest, |bytes| Head::F64(f64::from_be_bytes(bytes)))?,
        U8 => fixed(rest, |bytes| Head::Unsigned(u8::from_be_bytes(bytes).into()))?,
        U16 => fixed(rest, |bytes| Head::Unsigned(u16::from_be_bytes(bytes).into()))?,
        U32 => fixed(rest, |bytes| Head::Unsigned(u32::from_be_bytes(bytes).into()))?,
        U64 => fixed(rest, |bytes| Head::Unsigned(u64::from_be_bytes(bytes)))?,
        I8 => fixed(rest, |bytes| Head::Signed(i8::from_be_bytes(bytes).into()))?,
        I16 => fixed(rest, |bytes| Head::Signed(i16::from_be_bytes(bytes).into()))?,
        I32 => fixed(rest, |bytes| Head::Signed(i32::from_be_bytes(bytes).into()))?,
        I64 => fixed(rest, |bytes| Head::Signed(i64::from_be_bytes(bytes)))?,
        FIXEXT1 => ext(rest, 1)?,
        FIXEXT2 => ext(rest, 2)?,
        FIXEXT4 => ext(rest, 4)?,
        FIXEXT8 => ext(rest, 8)?,
        FIXEXT16 => ext(rest, 16)?,
        STR8 => sized::<1>(rest, Head::Str)?,
        STR16 => sized::<2>(rest, Head::Str)?,
        STR32 => sized::<4>(rest, Head::Str)?,
        ARRAY16 => counted::<2>(rest, Head::Array)?,
        ARRAY32 => counted::<4>(rest, Head::Array)?,
        MAP16 => counted::<2>(rest, Head::Map)?,
        MAP32 => counted::<4>(rest, Head::Map)?,
        NEGATIVE..=0xff => (Head::Signed(marker.cast_signed().into()), rest),
    })
}

/// A head, and what follows it.
type Split<'de> = Result<(Head<'de>, &'de [u8]), Fault>;

/// A value of `N` bytes behind its marker.
#[inline(always)]
fn fixed<const N: usize>(at: &[u8], value: impl FnOnce([u8; N]) -> Head<'static>) -> Split<'_> {
    let (bytes, rest) = at.split_first_chunk::<N>().ok_or(Fault::End)?;
    Ok((value(*bytes), rest))
}

/// A length of `N` bytes, big-endian.
#[inline(always)]
fn length<const N: usize>(at: &[u8]) -> Result<(usize, &[u8]), Fault> {
    let (bytes, rest) = at.split_first_chunk::<N>().ok_or(Fault::End)?;
    // OK because `N` is at most 4; where a `usize` is smaller than that, the input cannot be so long either.
    let len = bytes.iter().fold(0u32, |len, &byte| len << 8 | u32::from(byte));
    Ok((usize::try_from(len).unwrap_or(usize::MAX), rest))
}

#[inline(always)]
fn counted<const N: usize>(at: &[u8], value: fn(usize) -> Head<'static>) -> Split<'_> {
    let (len, rest) = length::<N>(at)?;
    Ok((value(len), rest))
}

#[inline(always)]
fn sized<'de, const N: usize>(at: &'de [u8], value: fn(&'de [u8]) -> Head<'de>) -> Split<'de> {
    let (len, rest) = length::<N>(at)?;
    data(rest, len, value)
}

#[inline(always)]
fn data<'de>(at: &'de [u8], len: usize, value: fn(&'de [u8]) -> Head<'de>) -> Split<'de> {
    let (data, rest) = at.split_at_checked(len).ok_or(Fault::End)?;
    Ok((value(data), rest))
}

#[inline(always)]
fn sized_ext<const N: usize>(at: &[u8]) -> Split<'_> {
    let (len, rest) = length::<N>(at)?;
    ext(rest, len)
}

#[inline(always)]
fn ext(at: &[u8], len: usize) -> Split<'_> {
    let (&code, rest) = at.split_first().ok_or(Fault::End)?;
    let (data, rest) = rest.split_at_checked(len).ok_or(Fault::End)?;
    Ok((Head::Ext(code.cast_signed(), data), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A whole head and nothing behind it; every cut of it ends too early.
    fn check(input: &[u8], expected: Head<'_>) {
        assert_eq!(head(input), Ok((expected, &[][..])));
        for len in 0..input.len() {
            assert_eq!(head(&input[..len]), Err(Fault::End), "{len} bytes of {input:02x?}");
        }
    }

    #[test]
    fn reads_every_form() {
        check(b"\x7f", Head::Unsigned(127));
        check(b"\x83", Head::Map(3));
        check(b"\x9f", Head::Array(15));
        check(b"\xa2hi", Head::Str(b"hi"));
        check(b"\xc0", Head::Nil);
        check(b"\xc2", Head::Bool(false));
        check(b"\xc3", Head::Bool(true));
        check(b"\xc4\x01x", Head::Bin(b"x"));
        check(b"\xc5\x00\x01x", Head::Bin(b"x"));
        check(b"\xc6\x00\x00\x00\x01x", Head::Bin(b"x"));
        check(b"\xc7\x01\xffx", Head::Ext(-1, b"x"));
        check(b"\xc8\x00\x01\x05x", Head::Ext(5, b"x"));
        check(b"\xc9\x00\x00\x00\x01\x80x", Head::Ext(-128, b"x"));
        check(b"\xca\x3f\x80\x00\x00", Head::F32(1.0));
        check(b"\xcb\x3f\xf0\x00\x00\x00\x00\x00\x00", Head::F64(1.0));
        check(b"\xcc\x01", Head::Unsigned(1));
        check(b"\xcd\x01\x02", Head::Unsigned(0x102));
        check(b"\xce\x01\x02\x03\x04", Head::Unsigned(0x0102_0304));
        check(b"\xcf\xff\xff\xff\xff\xff\xff\xff\xff", Head::Unsigned(u64::MAX));
        check(b"\xd0\xff", Head::Signed(-1));
        check(b"\xd1\xff\xfe", Head::Signed(-2));
        check(b"\xd2\xff\xff\xff\xfd", Head::Signed(-3));
        check(b"\xd3\x80\x00\x00\x00\x00\x00\x00\x00", Head::Signed(i64::MIN));
        check(b"\xd4\x01x", Head::Ext(1, b"x"));
        check(b"\xd5\x01xx", Head::Ext(1, b"xx"));
        check(b"\xd6\x01xxxx", Head::Ext(1, b"xxxx"));
        check(b"\xd7\x01xxxxxxxx", Head::Ext(1, b"xxxxxxxx"));
        check(b"\xd8\x01xxxxxxxxxxxxxxxx", Head::Ext(1, b"xxxxxxxxxxxxxxxx"));
        check(b"\xd9\x01x", Head::Str(b"x"));
        check(b"\xda\x00\x01x", Head::Str(b"x"));
        check(b"\xdb\x00\x00\x00\x01x", Head::Str(b"x"));
        check(b"\xdc\x01\x00", Head::Array(256));
        check(b"\xdd\xff\xff\xff\xff", Head::Array(u32::MAX as usize));
        check(b"\xde\x00\x02", Head::Map(2));
        check(b"\xdf\x00\x00\x00\x02", Head::Map(2));
        check(b"\xe0", Head::Signed(-32));
        assert_eq!(head(b"\xc1"), Err(Fault::Reserved));
    }
}
