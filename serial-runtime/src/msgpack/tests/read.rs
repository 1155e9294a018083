//! The verbs of reading, by the rows of the specification and of what other decoders get wrong.

use crate::{
    error::ErrorKind,
    msgpack::Reader,
    options::DecodeOptions,
    wire::{Int, Kind, More, Number, Read, Reader as _, Trouble},
};
use alloc::{borrow::Cow, string::String, vec, vec::Vec};
use core::fmt::Debug;

/// What a verb reads from all of `input`, or the kind of the error and the offset of the value that has it.
fn read<'de, T: Default>(
    input: &'de [u8],
    options: &DecodeOptions,
    verb: impl FnOnce(&mut Reader, &'de [u8], &mut T) -> Read<'de>,
) -> Result<T, (ErrorKind, usize)> {
    let mut reader = Reader::new(input, options);
    let mut value = T::default();
    match verb(&mut reader, input, &mut value) {
        Ok(rest) => {
            assert!(rest.is_empty(), "{rest:02x?} is left of {input:02x?}");
            Ok(value)
        }
        Err(_) => {
            let pending = reader.state().failure.take().unwrap();
            match pending.trouble {
                Trouble::Expected(kind, _) | Trouble::Says(kind, _) => Err((kind, pending.offset)),
                other => panic!("{other:?}"),
            }
        }
    }
}

fn int<T: Int + Default>(input: &[u8]) -> Result<T, (ErrorKind, usize)> {
    read(input, &DecodeOptions::default(), |r, at, out| r.int(at, out))
}

fn f32(input: &[u8]) -> Result<f32, (ErrorKind, usize)> {
    read(input, &DecodeOptions::default(), |r, at, out| r.f32(at, out))
}

fn f64(input: &[u8]) -> Result<f64, (ErrorKind, usize)> {
    read(input, &DecodeOptions::default(), |r, at, out| r.f64(at, out))
}

fn string(input: &[u8]) -> Result<String, (ErrorKind, usize)> {
    let options = DecodeOptions::default();
    let owned = read(input, &options, |r, at, out: &mut String| r.string(at, out));
    let borrowed = read(input, &options, |r, at, out: &mut &str| r.str(at, out));
    let either = read(input, &options, |r, at, out: &mut Cow<'_, str>| r.cow(at, out));
    assert_eq!(owned.as_deref(), borrowed.as_ref().map(|text| *text));
    assert_eq!(owned.as_deref(), either.as_deref());
    owned
}

fn bytes(input: &[u8]) -> Result<Vec<u8>, (ErrorKind, usize)> {
    let owned = read(input, &DecodeOptions::default(), |r, at, out| r.byte_buf(at, out));
    let borrowed = read(input, &DecodeOptions::default(), |r, at, out: &mut &[u8]| r.bytes(at, out));
    assert_eq!(owned.as_deref(), borrowed.as_ref().map(|bytes| *bytes));
    owned
}

/// The same value at the end of the input and before more of it, where other code may read it.
fn check_int<T: Int + Default + PartialEq + Debug>(input: &[u8], expected: Result<T, ErrorKind>) {
    assert_eq!(int::<T>(input), expected.map_err(|kind| (kind, 0)), "{input:02x?}");
    let more = [input, &[0xc0; 16]].concat();
    let padded =
        read(&more, &DecodeOptions::default(), |r, at, out: &mut T| r.int(at, out).map(|rest| &rest[16..]));
    assert_eq!(padded, int(input), "{more:02x?}");
}

#[test]
fn integers_of_every_form() {
    check_int(b"\x00", Ok(0u8));
    check_int(b"\x7f", Ok(127i8));
    check_int(b"\xff", Ok(-1i8));
    check_int(b"\xe0", Ok(-32i64));
    check_int(b"\xcd\x00\x01", Ok(1u8));
    check_int(b"\xd3\0\0\0\0\0\0\0\x05", Ok(5u8));
    check_int(b"\xcf\0\0\0\0\0\0\0\x05", Ok(5i8));
    check_int(b"\xcc\xff", Ok(255i16));
    check_int(b"\xd0\x80", Ok(-128i8));
    check_int(b"\xd1\x7f\xff", Ok(0x7fffu64));
    check_int(b"\xd2\x80\0\0\0", Ok(i32::MIN));
    check_int(b"\xce\xff\xff\xff\xff", Ok(u32::MAX));
    check_int(b"\xcf\xff\xff\xff\xff\xff\xff\xff\xff", Ok(u64::MAX));
    check_int(b"\xd3\x80\0\0\0\0\0\0\0", Ok(i64::MIN));
}

#[test]
fn integers_out_of_range() {
    check_int::<u8>(b"\xcd\x01\0", Err(ErrorKind::OutOfRange));
    check_int::<u64>(b"\xd3\xff\xff\xff\xff\xff\xff\xff\xff", Err(ErrorKind::OutOfRange));
    check_int::<u64>(b"\xff", Err(ErrorKind::OutOfRange));
    check_int::<i64>(b"\xcf\x80\0\0\0\0\0\0\0", Err(ErrorKind::OutOfRange));
    check_int::<i8>(b"\xcc\x80", Err(ErrorKind::OutOfRange));
    check_int::<i8>(b"\xd1\xff\x7f", Err(ErrorKind::OutOfRange));
}

#[test]
fn integers_from_nothing_else() {
    check_int::<u8>(b"\xc0", Err(ErrorKind::Type));
    check_int::<u8>(b"\xc3", Err(ErrorKind::Type));
    check_int::<u8>(b"\xa11", Err(ErrorKind::Type));
    check_int::<u8>(b"\xca\x3f\x80\0\0", Err(ErrorKind::Type));
    check_int::<u8>(b"\x91\x01", Err(ErrorKind::Type));
    check_int::<u64>(b"\xc4\x01\x01", Err(ErrorKind::Type));
    check_int::<u8>(b"\xc1", Err(ErrorKind::Syntax));
    assert_eq!(int::<u8>(b""), Err((ErrorKind::Eof, 0)));
    assert_eq!(int::<u16>(b"\xcd\x01"), Err((ErrorKind::Eof, 0)));
    assert_eq!(int::<u16>(b"\x92\x01\xc1"), Err((ErrorKind::Syntax, 2)));
}

#[test]
fn wide_integers_are_sixteen_bytes_or_any_form() {
    let max = [&b"\xc4\x10"[..], &[0xff; 16]].concat();
    check_int(&max, Ok(u128::MAX));
    check_int(&max, Ok(-1i128));
    check_int(b"\xc5\0\x10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0", Ok(256u128));
    check_int(b"\x07", Ok(7u128));
    check_int(b"\xff", Ok(-1i128));
    check_int::<u128>(b"\xff", Err(ErrorKind::OutOfRange));
    check_int::<u64>(&max, Err(ErrorKind::Type));
    check_int::<u128>(b"\xc4\x01\x01", Err(ErrorKind::Type));
}

#[test]
fn floats_keep_what_is_written() {
    assert_eq!(f64(b"\xca\x3f\x80\0\0"), Ok(1.0));
    assert_eq!(f64(b"\x01"), Ok(1.0));
    assert_eq!(f64(b"\xe0"), Ok(-32.0));
    assert_eq!(f64(b"\xcb\x80\0\0\0\0\0\0\0").map(f64::to_bits), Ok((-0.0f64).to_bits()));
    assert_eq!(f32(b"\xcb\x3f\xb9\x99\x99\x99\x99\x99\x9a"), Ok(0.1));
    assert_eq!(f32(b"\xca\x7f\x80\0\x01").map(f32::to_bits), Ok(0x7f80_0001));
    assert_eq!(f64(b"\xcb\x7f\xf0\0\0\0\0\0\x01").map(f64::to_bits), Ok(0x7ff0_0000_0000_0001));
    assert_eq!(f32(b"\xcb\x7f\xf0\0\0\0\0\0\0"), Ok(f32::INFINITY));
}

#[test]
fn floats_refuse_what_they_cannot_hold() {
    assert_eq!(f32(b"\xcb\x7f\xef\xff\xff\xff\xff\xff\xff"), Err((ErrorKind::OutOfRange, 0)));
    assert_eq!(f64(b"\xcf\0\x20\0\0\0\0\0\x01"), Err((ErrorKind::OutOfRange, 0)));
    assert_eq!(f32(b"\xce\x01\0\0\x01"), Err((ErrorKind::OutOfRange, 0)));
    assert_eq!(f64(b"\xa11"), Err((ErrorKind::Type, 0)));
    assert_eq!(f64(b"\xcb\0"), Err((ErrorKind::Eof, 0)));
}

#[test]
fn numbers_in_their_own_form() {
    let number = |input| {
        let mut out = Number::U64(0);
        Reader::new(input, &DecodeOptions::default()).number(input, &mut out).ok().map(|_| out)
    };
    assert_eq!(number(b"\xd0\x05"), Some(Number::U64(5)));
    assert_eq!(number(b"\xff"), Some(Number::I64(-1)));
    assert_eq!(number(b"\xca\x3f\xc0\0\0"), Some(Number::F64(1.5)));
    assert_eq!(number(b"\xa11"), None);
}

#[test]
fn text_is_utf8_in_any_form() {
    assert_eq!(string(b"\xa0").as_deref(), Ok(""));
    assert_eq!(string(b"\xda\0\x01a").as_deref(), Ok("a"));
    assert_eq!(string(b"\xdb\0\0\0\x02\xc3\xa4").as_deref(), Ok("ä"));
    assert_eq!(string(&[&b"\xd9\x28"[..], &[b'x'; 40]].concat()), Ok("x".repeat(40)));
    assert_eq!(string(b"\xa1\xff"), Err((ErrorKind::Utf8, 0)));
    assert_eq!(string(b"\xa3\xed\xa0\x80"), Err((ErrorKind::Utf8, 0)));
    assert_eq!(string(b"\xa2a"), Err((ErrorKind::Eof, 0)));
    assert_eq!(string(b"\xdb\xff\xff\xff\xff"), Err((ErrorKind::Eof, 0)));
    assert_eq!(string(b"\xc4\x01a"), Err((ErrorKind::Type, 0)));
    assert_eq!(string(b"\x01"), Err((ErrorKind::Type, 0)));
}

#[test]
fn bytes_are_not_text() {
    assert_eq!(bytes(b"\xc4\x02\xff\0").as_deref(), Ok(&b"\xff\0"[..]));
    assert_eq!(bytes(b"\xc6\0\0\0\x01x").as_deref(), Ok(&b"x"[..]));
    assert_eq!(bytes(b"\xa1a"), Err((ErrorKind::Type, 0)));
    assert_eq!(bytes(b"\x91\x01"), Err((ErrorKind::Type, 0)));
    assert_eq!(bytes(b"\xc6\xff\xff\xff\xff"), Err((ErrorKind::Eof, 0)));
}

#[test]
fn extensions_of_every_form() {
    let ext = |input| {
        read(input, &DecodeOptions::default(), |r, at, out: &mut (i8, &[u8])| {
            r.ext(at, &mut out.0, &mut out.1)
        })
    };
    assert_eq!(ext(b"\xd4\xffx"), Ok((-1, &b"x"[..])));
    assert_eq!(ext(b"\xc7\0\x05"), Ok((5, &b""[..])));
    assert_eq!(ext(b"\xc8\0\x01\x05x"), Ok((5, &b"x"[..])));
    assert_eq!(ext(b"\xd8\x01x"), Err((ErrorKind::Eof, 0)));
    assert_eq!(ext(b"\xc4\x01x"), Err((ErrorKind::Type, 0)));
}

/// Opens arrays and maps at the given depth; skips what is inside.
fn open(input: &[u8]) -> Result<usize, (ErrorKind, usize)> {
    read(input, &DecodeOptions::default(), |r, mut at, hint: &mut usize| {
        let map = r.kind(at) == Kind::Map;
        let (mut frame, rest) = if map { r.map(at)? } else { r.array(at)? };
        *hint = r.size_hint(&frame, rest);
        at = rest;
        while let More::Item(item) = if map { r.entry(&mut frame, at)? } else { r.item(&mut frame, at)? } {
            at = r.skip(item)?;
            if map {
                at = r.skip(at)?;
            }
        }
        assert_eq!(r.state().depth, 128);
        Ok(at)
    })
}

#[test]
fn a_length_never_promises_more_than_there_is() {
    assert_eq!(open(b"\x93\x01\x02\x03"), Ok(3));
    assert_eq!(open(b"\xdd\0\0\0\x01\x01"), Ok(1));
    assert_eq!(open(b"\xde\0\x01\x01\x02"), Ok(1));
    assert_eq!(open(b"\xdc\0\x02\x01"), Err((ErrorKind::Eof, 0)));
    assert_eq!(open(b"\xdd\xff\xff\xff\xff"), Err((ErrorKind::Eof, 0)));
    assert_eq!(open(b"\xdf\xff\xff\xff\xff"), Err((ErrorKind::Eof, 0)));
    assert_eq!(open(b"\xdf\0\0\0\x02\x01\x02\x03"), Err((ErrorKind::Eof, 0)));
    assert_eq!(open(b"\x92\x01"), Err((ErrorKind::Eof, 2)));
    assert_eq!(open(b"\xa1a"), Err((ErrorKind::Type, 0)));
    assert_eq!(open(b"\x91\xc1"), Err((ErrorKind::Syntax, 1)));
}

#[test]
fn depth_counts_in_every_place() {
    for (unit, per) in [(&b"\x91"[..], 1), (b"\x81\xa1a", 3), (b"\x81", 1)] {
        let document = |times: usize| [&unit.repeat(times)[..], b"\x90", &vec![0xc0; times]].concat();
        let deep = document(100_000);
        assert_eq!(open(&deep), Err((ErrorKind::Depth, 128 * per)), "{unit:02x?}");
        let skip = |times| {
            read(&document(times)[..], &DecodeOptions::default(), |r, at, _: &mut ()| {
                r.skip(at).map(|_| &at[at.len()..])
            })
        };
        assert_eq!(skip(127), Ok(()));
        assert_eq!(skip(128), Err((ErrorKind::Depth, 128 * per)));
    }
}

fn lax<'de, T: Default>(
    input: &'de [u8],
    verb: impl FnOnce(&mut Reader, &'de [u8], &mut T) -> Read<'de>,
) -> Result<T, ErrorKind> {
    let options = DecodeOptions { lax: true, ..DecodeOptions::default() };
    read(input, &options, verb).map_err(|(kind, _)| kind)
}

#[test]
fn lax_mode_converts() {
    let int = |input| lax(input, |r, at, out: &mut u8| r.int(at, out));
    assert_eq!(int(b"\xa212"), Ok(12));
    assert_eq!(int(b"\xca\x40\x40\0\0"), Ok(3));
    assert_eq!(int(b"\xca\x40\x60\0\0"), Err(ErrorKind::Type));
    assert_eq!(int(b"\xa3300"), Err(ErrorKind::OutOfRange));
    assert_eq!(int(b"\xa31e2"), Err(ErrorKind::Type));
    assert_eq!(int(b"\xa1\xff"), Err(ErrorKind::Utf8));
    let float = |input| lax(input, |r, at, out: &mut f64| r.f64(at, out));
    assert_eq!(float(b"\xa31.5"), Ok(1.5));
    assert_eq!(float(b"\xa4-inf"), Ok(f64::NEG_INFINITY));
    assert_eq!(float(b"\xa3abc"), Err(ErrorKind::Type));
    let bool = |input| lax(input, |r, at, out: &mut bool| r.bool(at, out));
    assert_eq!(bool(b"\x01"), Ok(true));
    assert_eq!(bool(b"\xa5false"), Ok(false));
    assert_eq!(bool(b"\x02"), Err(ErrorKind::Type));
    let null =
        |input, lax| Reader::new(input, &DecodeOptions { lax, ..DecodeOptions::default() }).null(input);
    assert_eq!(null(b"\xa4null", true), Some(&[][..]));
    assert_eq!(null(b"\xa4null", false), None);
}
