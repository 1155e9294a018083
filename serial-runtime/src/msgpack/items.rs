//! Arrays of numbers: as many items as stand there in the form that encoders write, without asking after each of them.
//!
//! What is in another form is left to the reader, item by item.

use super::{
    marker::{F32, F64},
    number::quick_int,
};
use crate::wire::Int;
use alloc::vec::Vec;

/// So many floats are looked at before any of them is taken.
const BLOCK: usize = 32;

/// A float with its marker, as wide as `N` bytes.
trait Wide<const N: usize> {
    const MARKER: u8;
    fn read(item: &[u8; N]) -> Self;
}

impl Wide<9> for f64 {
    const MARKER: u8 = F64;
    #[inline(always)]
    fn read([_, bytes @ ..]: &[u8; 9]) -> Self {
        Self::from_be_bytes(*bytes)
    }
}

impl Wide<5> for f32 {
    const MARKER: u8 = F32;
    #[inline(always)]
    fn read([_, bytes @ ..]: &[u8; 5]) -> Self {
        Self::from_be_bytes(*bytes)
    }
}

/// Appends up to `left` floats of 64 bits; counts them off and returns what is behind them.
pub(super) fn f64s<'de>(at: &'de [u8], left: &mut usize, out: &mut Vec<f64>) -> &'de [u8] {
    floats::<f64, 9>(at, left, out)
}

/// As [`f64s`], of 32 bits.
pub(super) fn f32s<'de>(at: &'de [u8], left: &mut usize, out: &mut Vec<f32>) -> &'de [u8] {
    floats::<f32, 5>(at, left, out)
}

#[inline(always)]
fn floats<'de, T: Wide<N>, const N: usize>(
    mut at: &'de [u8],
    left: &mut usize,
    out: &mut Vec<T>,
) -> &'de [u8] {
    let (items, _) = at.as_chunks::<N>();
    let items = items.get(..*left).unwrap_or(items);
    for block in items.chunks(BLOCK) {
        let others = block.iter().fold(0, |others, item| others | item[0] ^ T::MARKER);
        if others != 0 {
            break;
        }
        out.extend(block.iter().map(T::read));
        *left -= block.len();
        at = at.get(block.len() * N..).unwrap_or_default();
    }
    at
}

/// Appends up to `left` integers; counts them off and returns what is behind them.
#[inline]
pub(super) fn ints<'de, T: Int>(mut at: &'de [u8], left: &mut usize, out: &mut Vec<T>) -> &'de [u8] {
    while *left > 0
        && let Some((value, rest)) = quick_int(at)
    {
        out.push(value);
        *left -= 1;
        at = rest;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{msgpack, number::random::Random};
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
    fn what_is_announced_and_not_there_is_an_error() {
        let input = b"\xdd\xff\xff\xff\xff\xcb\0\0\0\0\0\0\0\0";
        let error = msgpack::from_slice::<Vec<f64>>(input).unwrap_err();
        assert!(error.to_string().contains("an incomplete array"), "{error}");
    }
}
