//! Arrays of numbers: as many as stand there as encoders write them, with nothing but commas between them.
//!
//! What stands there otherwise is left to the reader, number by number, and so are all where they are short: to foresee where a short number
//! ends is cheaper than to look for it, as long as its neighbours are as short.

use crate::{
    number::{RowFloat, Target, row_int},
    wire::Int,
};
use alloc::vec::Vec;

/// So many numbers are read before it is asked whether to go on.
const BLOCK: usize = 16;

/// What is no longer on average, with its comma, is short.
const SHORT: usize = 9;

/// Appends integers behind the comma at the start of `at`, as long as there is room for them; returns what is behind them.
#[inline(never)]
pub(super) fn ints<'de, T: Int>(mut at: &'de [u8], out: &mut Vec<T>) -> &'de [u8] {
    while out.capacity() - out.len() >= BLOCK {
        let start = at;
        for _ in 0..BLOCK {
            let Some((value, rest)) = next(at, row_int) else { return at };
            out.push(value);
            at = rest;
        }
        if start.len() - at.len() <= SHORT * BLOCK {
            break;
        }
    }
    at
}

/// As [`ints`], floats.
#[inline(never)]
pub(super) fn floats<'de, T: Target>(mut at: &'de [u8], out: &mut Vec<T>) -> &'de [u8] {
    let mut block = [RowFloat::default(); BLOCK];
    while out.capacity() - out.len() >= BLOCK {
        let start = at;
        let mut taken = 0;
        for place in &mut block {
            let Some((value, rest)) = next(at, RowFloat::read) else { break };
            *place = value;
            at = rest;
            taken += 1;
        }
        out.extend(block.iter().take(taken).map(|float| float.round::<T>()));
        if taken < BLOCK || start.len() - at.len() <= SHORT * BLOCK {
            break;
        }
    }
    at
}

/// What `read` makes of the number behind a comma, if it ends where a comma or the array does.
#[inline(always)]
fn next<T>(at: &[u8], read: impl FnOnce(&[u8; 32]) -> Option<(T, usize)>) -> Option<(T, &[u8])> {
    let (comma, number) = at.split_first()?;
    let window = number.first_chunk()?;
    let (value, len) = read(window)?;
    if *comma != b',' || !matches!(window.get(len), Some(b',' | b']')) {
        return None;
    }
    Some((value, number.get(len..)?))
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, SHORT, floats, ints};
    use crate::{Decode, json, number::random::Random};
    use alloc::{
        format,
        string::{String, ToString},
        vec::Vec,
    };

    /// How many numbers like this one are read, of more of them than a vector has room for.
    fn count<T: Default>(
        number: &str,
        room: usize,
        many: impl for<'de> Fn(&'de [u8], &mut Vec<T>) -> &'de [u8],
    ) -> usize {
        let text = format!(",{number}").repeat(6 * BLOCK);
        let mut out = Vec::with_capacity(room + 1);
        out.push(T::default());
        let rest = many(text.as_bytes(), &mut out);
        let read = out.len() - 1;
        assert_eq!(rest.len(), text.len() - read * (number.len() + 1));
        assert_eq!(out.capacity(), room + 1);
        read
    }

    /// What is read of whole documents does not tell whether rows are read at once.
    #[test]
    fn as_long_as_numbers_are_long_and_there_is_room() {
        for (len, room, read) in [
            (SHORT - 1, 5 * BLOCK, BLOCK),
            (SHORT, 5 * BLOCK, 5 * BLOCK),
            (SHORT, 5 * BLOCK - 1, 4 * BLOCK),
            (SHORT, BLOCK - 1, 0),
        ] {
            assert_eq!(count("123456789".get(..len).unwrap(), room, ints::<u64>), read);
            assert_eq!(count("1.2345678".get(..len).unwrap(), room, floats::<f64>), read);
        }
    }

    /// The twin: the same numbers one by one.
    fn one_by_one<T: for<'de> Decode<'de>>(text: &[u8]) -> Result<Vec<T>, String> {
        let items: Result<Vec<Option<T>>, _> = json::from_slice(text);
        items.map(|items| items.into_iter().flatten().collect()).map_err(|error| error.to_string())
    }

    /// Where nothing is null, which the twin would take.
    fn check<T: for<'de> Decode<'de> + PartialEq + core::fmt::Debug>(text: &[u8]) -> bool {
        let all: Result<Vec<T>, _> = json::from_slice(text).map_err(|error| error.to_string());
        let twin = one_by_one(text);
        match (&all, &twin) {
            // The twin expects a null as well.
            (Err(all), Err(twin)) if twin.contains("null") => {
                assert_eq!(all.rsplit(" at ").next(), twin.rsplit(" at ").next(), "{}", text.escape_ascii());
            }
            _ => assert_eq!(all, twin, "{}", text.escape_ascii()),
        }
        all.is_ok()
    }

    fn all_types(text: &[u8]) {
        check::<i64>(text);
        check::<u64>(text);
        check::<u32>(text);
        check::<i16>(text);
        check::<f64>(text);
        check::<f32>(text);
    }

    /// Numbers of many lengths, long enough that rows are read at once.
    fn row(random: &mut Random, len: usize) -> Vec<String> {
        (0..len)
            .map(|_| match random.below(20) {
                0 => format!("{}", random.below(1000)),
                1 => format!("{}.{}", random.below(2000), random.next()),
                2 => format!("{}e{}", random.below(9), random.below(9)),
                3..10 => format!("{}", random.next().cast_signed() >> random.below(64)),
                _ => format!(
                    "{}",
                    (random.next() >> 11) as f64 / (1_u64 << random.below(54)) as f64 / 7.0 - 500.0
                ),
            })
            .collect()
    }

    #[test]
    fn rows_of_every_length_and_kind() {
        let mut random = Random(44);
        for len in (0..80).chain([1000]) {
            let ints: Vec<_> =
                (0..len).map(|_| (random.next().cast_signed() >> random.below(64)).to_string()).collect();
            assert!(check::<i64>(format!("[{}]", ints.join(",")).as_bytes()));
            let floats: Vec<_> = (0..len)
                .map(|_| {
                    format!("{:?}", (random.next() >> 11) as f64 / (1_u64 << 53) as f64 * 2000.0 - 1000.0)
                })
                .collect();
            assert!(check::<f64>(format!("[{}]", floats.join(",")).as_bytes()));
            assert!(check::<f32>(format!("[{}]", floats.join(",")).as_bytes()));
            all_types(format!("[{}]", ints.join(",")).as_bytes());
            all_types(format!("[{}]", ints.join(", ")).as_bytes());
            all_types(format!("[{}]", row(&mut random, len).join(",")).as_bytes());
        }
    }

    #[test]
    fn every_byte_cut_and_changed() {
        let mut random = Random(45);
        let ints: Vec<_> =
            (0..60).map(|_| (random.next().cast_signed() >> random.below(64)).to_string()).collect();
        let floats: Vec<_> =
            (0..60).map(|_| format!("{:?}", random.next() as f64 / (1_u64 << 56) as f64 - 100.0)).collect();
        for text in [format!("[{}]", ints.join(",")), format!("[{}]", floats.join(","))] {
            for at in 0..text.len() {
                all_types(&text.as_bytes()[..at]);
                for byte in *b"0,]-.e \"n\xff" {
                    let mut text = text.clone().into_bytes();
                    text[at] = byte;
                    all_types(&text);
                }
            }
        }
    }
}
