//! Documents that are nearly right.

use serial_schemas::generate::Random;

/// What JSON is made of, and what breaks it.
pub const JSON: &[&[u8]] = &[
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\\",
    b" ",
    b"\n",
    b"0",
    b"-",
    b".",
    b"e",
    b"+",
    b"1",
    b"null",
    b"true",
    b"false",
    b"-0",
    b"1.0",
    b"1e2",
    b"1e999",
    b"1e39",
    b"256",
    b"65536",
    b"4294967296",
    b"9007199254740993",
    b"18446744073709551616",
    b"-9223372036854775809",
    b"\\ud800",
    b"\\udc00",
    b"\\u0061",
    b"\\x",
    b"\xff",
    b"\xc3",
    b"\xe2\x82",
    b"\x00",
    b"\x1f",
    b"\"x\":1,",
    b"\"x\":[1,{\"y\":null}],",
    b"\"id\":1,",
    b"\"n\":1,",
    b"{}",
    b"[]",
    b"\"\"",
    b"\"plain\"",
    b"{\"held\":1}",
    b"\xef\xbb\xbf",
];

/// What MessagePack is made of.
pub const MSGPACK: &[&[u8]] = &[
    b"\xc0",
    b"\xc1",
    b"\xc2",
    b"\xc3",
    b"\xc4\x01a",
    b"\xc5\x00\x01a",
    b"\xc7\x00\x05",
    b"\xca\x3f\x80\x00\x00",
    b"\xca\x7f\x80\x00\x00",
    b"\xcb\x7f\xef\xff\xff\xff\xff\xff\xff",
    b"\xcb\x3f\xf0\x00\x00\x00\x00\x00\x00",
    b"\xcc\x05",
    b"\xcd\x01\x00",
    b"\xce\x00\x00\x00\x01",
    b"\xcf\x00\x20\x00\x00\x00\x00\x00\x01",
    b"\xcf\xff\xff\xff\xff\xff\xff\xff\xff",
    b"\xd0\xff",
    b"\xd1\xff\xff",
    b"\xd2\xff\xff\xff\xff",
    b"\xd3\xff\xff\xff\xff\xff\xff\xff\xff",
    b"\xd4\x01\x00",
    b"\xd6\xff\x00\x00\x00\x00",
    b"\xd9\x01a",
    b"\xda\x00\x01a",
    b"\xdb\x00\x00\x00\x01a",
    b"\xdc\x00\x01",
    b"\xdd\x00\x00\x00\x01",
    b"\xdd\xff\xff\xff\xff",
    b"\xde\x00\x01",
    b"\xdf\x00\x00\x00\x01",
    b"\x80",
    b"\x81",
    b"\x90",
    b"\x91",
    b"\xa0",
    b"\xa1x",
    b"\xa1\xff",
    b"\xa2id",
    b"\x00",
    b"\x7f",
    b"\xe0",
    b"\xff",
    b"\xa1x\x81\xa1y\xc0",
];

/// The document with one to three changes.
pub fn mutate(document: &[u8], parts: &[&[u8]], random: &mut Random) -> Vec<u8> {
    let mut document = document.to_vec();
    for _ in 0..random.pick(&[1, 1, 1, 2, 3]) {
        change(&mut document, parts, random);
    }
    document
}

fn place(document: &[u8], random: &mut Random) -> usize {
    random.below(document.len() as u64 + 1) as usize
}

/// A short stretch.
fn stretch(document: &[u8], random: &mut Random) -> std::ops::Range<usize> {
    let start = place(document, random);
    let end = document.len().min(start + random.count(1, 8) as usize);
    start..end
}

fn change(document: &mut Vec<u8>, parts: &[&[u8]], random: &mut Random) {
    let range = stretch(document, random);
    match random.below(7) {
        0 => {
            if let Some(byte) = document.get_mut(range.start) {
                *byte ^= 1 << random.below(8);
            }
        }
        1 => document.truncate(range.start),
        2 => drop(document.splice(range, [])),
        3 => {
            let copy = document[range.clone()].to_vec();
            document.splice(range.start..range.start, copy);
        }
        4 => {
            let other = stretch(document, random);
            let copy = document[other].to_vec();
            document.splice(range, copy);
        }
        5 => drop(document.splice(range.start..range.start, random.pick(parts).iter().copied())),
        _ => drop(document.splice(range, random.pick(parts).iter().copied())),
    }
}
