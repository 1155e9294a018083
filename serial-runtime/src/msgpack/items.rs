//! Arrays of numbers and truth values: as many items as stand there in the form that encoders write, without asking after each of them.
//!
//! What is in another form is left to the reader, item by item.

use super::{
    marker::{F32, F64, FALSE, TRUE},
    number::quick_ints,
};
use crate::{decode::next_reservation, wire::Int};
use alloc::vec::Vec;

/// So many items are looked at before any of them is taken.
const BLOCK: usize = 32;

/// A value that encoders write in `N` bytes, whatever it is; the first of them is its marker.
pub(super) trait Wide<const N: usize>: Copy {
    /// The bits by which the marker differs from those of the type.
    fn differs(marker: u8) -> u8;
    fn read(item: &[u8; N]) -> Self;
}

impl Wide<1> for bool {
    #[inline(always)]
    fn differs(marker: u8) -> u8 {
        (marker ^ FALSE) & !(FALSE ^ TRUE)
    }

    #[inline(always)]
    fn read([marker]: &[u8; 1]) -> Self {
        *marker == TRUE
    }
}

impl Wide<9> for f64 {
    #[inline(always)]
    fn differs(marker: u8) -> u8 {
        marker ^ F64
    }

    #[inline(always)]
    fn read([_, bytes @ ..]: &[u8; 9]) -> Self {
        Self::from_be_bytes(*bytes)
    }
}

impl Wide<5> for f32 {
    #[inline(always)]
    fn differs(marker: u8) -> u8 {
        marker ^ F32
    }

    #[inline(always)]
    fn read([_, bytes @ ..]: &[u8; 5]) -> Self {
        Self::from_be_bytes(*bytes)
    }
}

/// One value in the form that encoders write, and what is behind it.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn one<T: Wide<N>, const N: usize>(at: &[u8]) -> Option<(T, &[u8])> {
    let (item, rest) = at.split_first_chunk::<N>()?;
    (T::differs(item[0]) == 0).then(|| (T::read(item), rest))
}

/// Appends up to `left` floats of 64 bits; counts them off and returns what is behind them.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn f64s<'de>(at: &'de [u8], left: &mut usize, out: &mut Vec<f64>) -> &'de [u8] {
    same::<f64, 9>(at, left, out)
}

/// As [`f64s`], of 32 bits.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn f32s<'de>(at: &'de [u8], left: &mut usize, out: &mut Vec<f32>) -> &'de [u8] {
    same::<f32, 5>(at, left, out)
}

/// As [`f64s`], of truth values.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn bools<'de>(at: &'de [u8], left: &mut usize, out: &mut Vec<bool>) -> &'de [u8] {
    same::<bool, 1>(at, left, out)
}

#[cfg_attr(not(debug_assertions), inline(always))]
fn same<'de, T: Wide<N>, const N: usize>(mut at: &'de [u8], left: &mut usize, out: &mut Vec<T>) -> &'de [u8] {
    if *left >= BLOCK {
        at = blocks(at, left, out);
    }
    while *left > 0
        && let Some((item, rest)) = one(at)
    {
        out.push(item);
        at = rest;
        *left -= 1;
    }
    at
}

/// As [`same`], as long as there are many. Out of line, so that short arrays do not save registers for it.
#[inline(never)]
fn blocks<'de, T: Wide<N>, const N: usize>(at: &'de [u8], left: &mut usize, out: &mut Vec<T>) -> &'de [u8] {
    let (items, _) = at.as_chunks::<N>();
    let items = items.get(..*left).unwrap_or(items);
    let (blocks, _) = items.as_chunks::<BLOCK>();
    let mut taken = 0;
    for block in blocks {
        if !all_marked::<T, N>(block) {
            break;
        }
        if out.capacity() - out.len() < BLOCK {
            out.reserve_exact(next_reservation::<T>(items.len() - taken, out.len()));
        }
        out.extend(block.iter().map(T::read));
        taken += BLOCK;
    }
    // What is behind the last block comes one by one, and would double the vector.
    out.reserve_exact(next_reservation::<T>(items.len() - taken, out.len()));
    *left -= taken;
    at.get(taken * N..).unwrap_or_default()
}

/// Reads as many floats as `out` holds, if all of them stand there.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn plain_floats<'de, T: Wide<N>, const N: usize>(
    at: &'de [u8],
    out: &mut [T],
) -> Option<&'de [u8]> {
    let (items, rest) = at.split_at_checked(N * out.len())?;
    let (items, _) = items.as_chunks::<N>();
    if !all_marked::<T, N>(items) {
        return None;
    }
    for (place, item) in out.iter_mut().zip(items) {
        *place = T::read(item);
    }
    Some(rest)
}

/// Whether all of these are of the type, without a branch for each.
#[inline(always)]
fn all_marked<T: Wide<N>, const N: usize>(items: &[[u8; N]]) -> bool {
    items.iter().fold(0, |others, item| others | T::differs(item[0])) == 0
}

/// Appends up to `left` integers, where there are many; counts them off and returns what is behind them.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn ints<'de, T: Int + Default>(at: &'de [u8], left: &mut usize, out: &mut Vec<T>) -> &'de [u8] {
    const MANY: usize = 8;
    if *left < MANY { at } else { many_ints(at, left, out) }
}

/// Out of line, so that short arrays do not save registers for it.
#[inline(never)]
fn many_ints<'de, T: Int + Default>(mut at: &'de [u8], left: &mut usize, out: &mut Vec<T>) -> &'de [u8] {
    // Zeros are there first, so that the vector is not asked for room at every item.
    loop {
        let (start, count) = (out.len(), next_reservation::<T>((*left).min(at.len()), out.len()));
        out.reserve_exact(count);
        out.resize(start + count, T::default());
        let (taken, rest) = quick_ints(at, out.get_mut(start..).unwrap_or_default());
        out.truncate(start + taken);
        *left -= taken;
        at = rest;
        if count == 0 || taken < count || *left == 0 {
            return at;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DecodeOptions, EncodeOptions, msgpack, number::random::Random};
    use alloc::string::{String, ToString};

    /// The twin: the same items one by one, as a tuple struct would read them.
    fn one_by_one<T: for<'de> crate::Decode<'de>>(input: &[u8]) -> Result<Vec<T>, String> {
        let items: Result<Vec<Option<T>>, _> = msgpack::from_slice(input);
        items.map(|items| items.into_iter().flatten().collect()).map_err(|error| error.to_string())
    }

    fn check<T: for<'de> crate::Decode<'de> + PartialEq + core::fmt::Debug>(input: &[u8]) {
        let all: Result<Vec<T>, _> = msgpack::from_slice(input).map_err(|error| error.to_string());
        assert_eq!(all, one_by_one(input));
    }

    #[test]
    fn agrees_with_items_read_alone() {
        let mut random = Random(30);
        for len in (0..100_usize).chain([1000]) {
            for odd in [usize::MAX, 0, 31, 32, 33, len.saturating_sub(1)] {
                let mut input = alloc::vec![0xdc];
                input.extend_from_slice(&(len as u16).to_be_bytes());
                for i in 0..len {
                    match (i == odd, random.below(3)) {
                        (true, 0) => input.push(7),
                        (true, 1) => input.extend_from_slice(&[0xca, 0x3f, 0x80, 0, 0]),
                        (true, _) => input.push(0xc3),
                        (false, _) => {
                            input.push(0xcb);
                            input.extend_from_slice(&(i as f64 / 8.0).to_be_bytes());
                        }
                    }
                }
                check::<f64>(&input);
                check::<f32>(&input);
                check::<u32>(&input);
                for cut in [1, 8, 9, 10] {
                    check::<f64>(&input[..input.len().saturating_sub(cut)]);
                }
            }
        }
    }

    #[test]
    fn truth_values() {
        for len in (0..100_usize).chain([1000]) {
            for odd in [usize::MAX, 0, 31, 32, 33, len.saturating_sub(1)] {
                for other in [0xc1, 0xc4, 0x42, 0x43] {
                    let mut input = alloc::vec![0xdc];
                    input.extend_from_slice(&(len as u16).to_be_bytes());
                    input.extend((0..len).map(|i| if i == odd { other } else { 0xc2 + (i % 3 == 0) as u8 }));
                    check::<bool>(&input);
                    check::<bool>(&input[..input.len() - 1]);
                }
            }
        }
    }

    #[test]
    fn integers_of_every_width() {
        let mut random = Random(31);
        for _ in 0..2000 {
            let wide: Vec<i64> =
                (0..random.below(40)).map(|_| random.next().cast_signed() >> random.below(64)).collect();
            let input = msgpack::to_vec(&wide).unwrap();
            assert_eq!(msgpack::from_slice::<Vec<i64>>(&input).unwrap(), wide);
            check::<i64>(&input);
            check::<u16>(&input);
            check::<i8>(&input);
            check::<i64>(&input[..input.len() / 2]);
        }
    }

    #[test]
    fn what_is_behind_an_array_is_not_of_it() {
        fn check<T: crate::Encode + for<'de> crate::Decode<'de> + PartialEq + core::fmt::Debug>(value: T) {
            let input = msgpack::to_vec(&value).unwrap();
            assert_eq!(msgpack::from_slice::<T>(&input).unwrap(), value);
        }
        for len in [1, 31, 32, 33, 64] {
            check((alloc::vec![0.5_f64; len], 0.5_f64));
            check((alloc::vec![0.5_f32; len], 0.5_f32));
            check((alloc::vec![7_u64; len], 7_u64));
            check((alloc::vec![true; len], true));
        }
    }

    /// Memory is counted for what is announced, so no list may take more.
    #[test]
    fn lists_have_room_for_what_is_there() {
        fn check<T: crate::Encode + for<'de> crate::Decode<'de> + Clone>(value: T) {
            for len in [100, 512, 513, 1000, 1025, 4097, 5000] {
                let input = msgpack::to_vec(&alloc::vec![value.clone(); len]).unwrap();
                assert_eq!(msgpack::from_slice::<Vec<T>>(&input).unwrap().capacity(), len);
            }
        }
        check(0.5_f64);
        check(0.5_f32);
        check(u64::MAX);
        check(-1_i16);
        check(true);
    }

    /// Four KiB, whatever is announced.
    #[test]
    fn little_is_reserved_for_what_is_not_there() {
        fn check<T: for<'de> crate::Decode<'de>>() {
            let mut list = Vec::<T>::new();
            let input = [&b"\xdd\0\0\x4e\x20"[..], &[0xc0; 20_000]].concat();
            assert!(msgpack::decode_into(&mut list, &input).is_err());
            assert!(list.capacity() * size_of::<T>() <= 4096);
        }
        check::<f64>();
        check::<u64>();
        check::<i16>();
        check::<bool>();
    }

    #[test]
    fn arrays_of_known_length() {
        let forms: [&[u8]; 5] =
            [b"\xcb\x40\x08\0\0\0\0\0\0", b"\xca\x40\x40\0\0", b"\x03", b"\xcc\x03", b"\xc3"];
        for (a, b) in (0..25).map(|i| (forms[i % 5], forms[i / 5])) {
            let input = [b"\x92", a, b].concat();
            let twin = |error: crate::Error| error.to_string();
            let pair = msgpack::from_slice::<(f64, f64)>(&input).map(|(a, b)| [a, b]).map_err(twin);
            assert_eq!(msgpack::from_slice::<[f64; 2]>(&input).map_err(twin), pair);
            let pair = msgpack::from_slice::<(f32, f32)>(&input).map(|(a, b)| [a, b]).map_err(twin);
            assert_eq!(msgpack::from_slice::<[f32; 2]>(&input).map_err(twin), pair);
        }
        assert!(msgpack::from_slice::<[f64; 2]>(b"\x93\x01\x02\x03").is_err());
        assert!(msgpack::from_slice::<[f64; 2]>(b"\x92\xcb\0\0\0\0\0\0\0\0\xcb").is_err());
        assert_eq!(msgpack::from_slice::<[f64; 0]>(b"\x90").unwrap(), [0.0; 0]);
    }

    #[test]
    fn the_limit_of_depth_is_exact() {
        let value = [[1.0_f64, 2.0]];
        let input = msgpack::to_vec(&value).unwrap();
        for (max_depth, fits) in [(1, false), (2, true)] {
            let encode = EncodeOptions { max_depth, ..Default::default() };
            assert_eq!(msgpack::to_vec_with(&value, &encode).is_ok(), fits);
            assert_eq!(msgpack::to_vec_with(&value.to_vec(), &encode).is_ok(), fits);
            let decode = DecodeOptions { max_depth, ..Default::default() };
            assert_eq!(msgpack::from_slice_with::<[[f64; 2]; 1]>(&input, &decode).is_ok(), fits);
            assert_eq!(msgpack::from_slice_with::<Vec<[f64; 2]>>(&input, &decode).is_ok(), fits);
        }
    }

    #[test]
    fn what_is_announced_and_not_there_is_an_error() {
        let input = b"\xdd\xff\xff\xff\xff\xcb\0\0\0\0\0\0\0\0";
        let error = msgpack::from_slice::<Vec<f64>>(input).unwrap_err();
        assert!(error.to_string().contains("an incomplete array"), "{error}");
    }
}
