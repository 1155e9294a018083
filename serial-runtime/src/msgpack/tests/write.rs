//! The verbs of writing: the smallest form of everything.

use crate::{
    encode::Encode,
    error::{Error, ErrorKind},
    msgpack::{self, Writer},
    options::EncodeOptions,
    output::Output,
    wire::{Key, Lead, Room, Writer as _, Wrote},
};
use alloc::{boxed::Box, string::String, vec, vec::Vec};

fn written(
    depth: usize,
    write: impl for<'w> FnOnce(&mut Writer<'w>, Room<'w>) -> Wrote<'w>,
) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let (output, room) = Output::vec(&mut bytes);
    let options = EncodeOptions { max_depth: depth, ..EncodeOptions::default() };
    let mut writer = Writer::new(output, &options);
    match write(&mut writer, room) {
        Ok(room) => writer.output().finish(room).map(|_| bytes),
        Err(_) => Err(writer.output().take_error()),
    }
}

fn check(write: impl for<'w> FnOnce(&mut Writer<'w>, Room<'w>) -> Wrote<'w>, expected: impl AsRef<[u8]>) {
    assert_eq!(written(128, write).unwrap(), expected.as_ref());
}

fn be(marker: u8, bytes: &[u8]) -> Vec<u8> {
    let mut all = vec![marker];
    all.extend_from_slice(bytes);
    all
}

#[test]
fn unsigned_integers_are_minimal() {
    for (value, expected) in [
        (0, vec![0x00]),
        (0x7f, vec![0x7f]),
        (0x80, vec![0xcc, 0x80]),
        (0xff, vec![0xcc, 0xff]),
        (0x100, vec![0xcd, 1, 0]),
        (0xffff, vec![0xcd, 0xff, 0xff]),
        (0x1_0000, vec![0xce, 0, 1, 0, 0]),
        (0xffff_ffff, vec![0xce, 0xff, 0xff, 0xff, 0xff]),
        (0x1_0000_0000, vec![0xcf, 0, 0, 0, 1, 0, 0, 0, 0]),
        (u64::MAX, be(0xcf, &[0xff; 8])),
    ] {
        check(|w, at| w.u64(at, Lead::None, value), &expected);
        if let Ok(value) = i64::try_from(value) {
            check(|w, at| w.i64(at, Lead::None, value), &expected);
        }
    }
}

#[test]
fn negative_integers_are_minimal() {
    for (value, expected) in [
        (-1, vec![0xff]),
        (-32, vec![0xe0]),
        (-33, vec![0xd0, 0xdf]),
        (-128, vec![0xd0, 0x80]),
        (-129, vec![0xd1, 0xff, 0x7f]),
        (-0x8000, vec![0xd1, 0x80, 0]),
        (-0x8001, vec![0xd2, 0xff, 0xff, 0x7f, 0xff]),
        (-0x8000_0000, vec![0xd2, 0x80, 0, 0, 0]),
        (-0x8000_0001, be(0xd3, &(-0x8000_0001i64).to_be_bytes())),
        (i64::MIN, vec![0xd3, 0x80, 0, 0, 0, 0, 0, 0, 0]),
    ] {
        check(|w, at| w.i64(at, Lead::None, value), &expected);
    }
}

#[test]
fn other_scalars() {
    check(|w, at| w.null(at, Lead::None), b"\xc0");
    check(|w, at| w.bool(at, Lead::None, true), b"\xc3");
    check(|w, at| w.bool(at, Lead::None, false), b"\xc2");
    check(|w, at| w.f32(at, Lead::None, -0.0), b"\xca\x80\0\0\0");
    check(|w, at| w.f64(at, Lead::None, 1.5), b"\xcb\x3f\xf8\0\0\0\0\0\0");
    check(|w, at| w.u128(at, Lead::None, 1), be(0xc4, &[&[16][..], &1u128.to_be_bytes()].concat()));
    check(|w, at| w.i128(at, Lead::None, -1), be(0xc4, &[&[16][..], &[0xff; 16]].concat()));
    let odd = f32::from_bits(0x7f80_0001);
    check(|w, at| w.f32(at, Lead::None, odd), b"\xca\x7f\x80\0\x01");
}

#[test]
fn text_and_bytes_take_the_smallest_head() {
    for (len, text, bytes) in [
        (0usize, vec![0xa0], vec![0xc4, 0]),
        (31, vec![0xbf], vec![0xc4, 31]),
        (32, vec![0xd9, 32], vec![0xc4, 32]),
        (255, vec![0xd9, 255], vec![0xc4, 255]),
        (256, vec![0xda, 1, 0], vec![0xc5, 1, 0]),
        (65535, vec![0xda, 255, 255], vec![0xc5, 255, 255]),
        (65536, vec![0xdb, 0, 1, 0, 0], vec![0xc6, 0, 1, 0, 0]),
    ] {
        let value = "x".repeat(len);
        check(|w, at| w.str(at, Lead::None, &value), [&text, value.as_bytes()].concat());
        check(|w, at| w.bytes(at, Lead::None, value.as_bytes()), [&bytes, value.as_bytes()].concat());
    }
}

#[test]
fn extensions_take_the_smallest_head() {
    for (len, head) in [
        (0usize, vec![0xc7, 0]),
        (1, vec![0xd4]),
        (2, vec![0xd5]),
        (3, vec![0xc7, 3]),
        (4, vec![0xd6]),
        (8, vec![0xd7]),
        (16, vec![0xd8]),
        (17, vec![0xc7, 17]),
        (256, vec![0xc8, 1, 0]),
        (65536, vec![0xc9, 0, 1, 0, 0]),
    ] {
        let data = vec![7; len];
        check(|w, at| w.ext(at, Lead::None, -1, &data), [&head[..], &[0xff], &data].concat());
    }
}

#[test]
fn containers_take_the_smallest_head() {
    for (len, array, map) in [
        (15, &b"\x9f"[..], &b"\x8f"[..]),
        (16, b"\xdc\0\x10", b"\xde\0\x10"),
        (65535, b"\xdc\xff\xff", b"\xde\xff\xff"),
        (65536, b"\xdd\0\x01\0\0", b"\xdf\0\x01\0\0"),
    ] {
        check(|w, at| w.array(at, len), array);
        check(|w, at| w.map(at, len), map);
    }
    #[cfg(target_pointer_width = "64")]
    {
        let error = written(128, |w, at| w.array(at, 1 << 32)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Length);
    }
}

#[test]
fn keys_of_any_kind() {
    static KEY: Key = Key { name: "id", json: b",\"id\":", msgpack: b"\xa2id" };
    check(|w, at| w.u64(at, Lead::First(&KEY), 300), b"\xa2id\xcd\x01\x2c");
    check(|w, at| w.str(at, Lead::Next(&KEY), "x"), b"\xa2id\xa1x");
    check(|w, at| w.name(at, Lead::Next(&KEY), &KEY), b"\xa2id\xa2id");
    check(|w, at| w.lead(at, Lead::First(&KEY)), b"\xa2id");
    check(|w, at| w.key_u64(at, true, 200), b"\xcc\xc8");
    check(|w, at| w.key_i64(at, false, -200), b"\xd1\xff\x38");
    check(|w, at| w.key_str(at, true, "k"), b"\xa1k");
}

#[test]
fn long_keys_are_written_whole() {
    let name: &'static str = String::leak("n".repeat(2000));
    let msgpack: &'static [u8] = Vec::leak([b"\xda\x07\xd0", name.as_bytes()].concat());
    let key: &'static Key = Box::leak(Box::new(Key { name, json: b"", msgpack }));
    check(|w, at| w.bool(at, Lead::First(key), true), [msgpack, b"\xc3"].concat());
    check(|w, at| w.name(at, Lead::None, key), msgpack);
}

#[test]
fn depth_is_limited() {
    let nested = |times: usize| {
        written(2, |w, mut at| {
            for _ in 0..times {
                at = w.array(at, 1)?;
            }
            for _ in 0..times {
                at = w.array_end(at)?;
            }
            at = w.map(at, 0)?;
            w.map_end(at)
        })
    };
    assert_eq!(nested(2).unwrap(), b"\x91\x91\x80");
    assert_eq!(nested(3).unwrap_err().kind(), ErrorKind::Depth);
}

/// Rows of numbers against their twin, the same ones each alone: of every length around a block, into every sink.
#[test]
fn rows_are_what_each_item_is() {
    fn check<T: Encode + Copy>(all: &[T]) {
        for len in (0..80).chain([all.len()]) {
            let items = &all[all.len() - len.min(all.len())..];
            let alone: Vec<Option<T>> = items.iter().copied().map(Some).collect();
            let expected = msgpack::to_vec(&alone).unwrap();
            assert_eq!(msgpack::to_vec(items).unwrap(), expected);
            let mut slice = vec![0; expected.len()];
            assert_eq!(msgpack::encode_to_slice(items, &mut slice).unwrap(), expected.len());
            assert_eq!(slice, expected);
            if let Some((_, short)) = slice.split_last_mut() {
                assert_eq!(msgpack::encode_to_slice(items, short).unwrap_err().kind(), ErrorKind::BufferFull);
            }
        }
    }
    let mut edges: Vec<i64> =
        (0..64).map(|bit| 1 << bit).flat_map(|edge: i64| [edge.wrapping_sub(1), edge]).collect();
    edges.extend(edges.clone().iter().flat_map(|edge| [edge.wrapping_neg(), !edge]));
    check(&edges);
    check(&edges.iter().map(|edge| edge.cast_unsigned()).collect::<Vec<_>>());
    check(&edges.iter().map(|edge| *edge as i16).collect::<Vec<_>>());
    check(&edges.iter().map(|edge| *edge as u32).collect::<Vec<_>>());
    check(&edges.iter().map(|edge| i128::from(*edge)).collect::<Vec<_>>());
    check(&edges.iter().map(|edge| *edge as f64 / 3.0).collect::<Vec<_>>());
    check(&edges.iter().map(|edge| *edge as f32 / 3.0).collect::<Vec<_>>());
    check(&edges.iter().map(|edge| edge % 3 == 0).collect::<Vec<_>>());
}
