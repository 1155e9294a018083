//! Keys that come twice, found in linear or nearly linear time.

use super::{
    compare::order,
    node::{Node, View},
};
use alloc::vec::Vec;
use core::cmp::Ordering;

/// Up to so many entries each key is looked up among the others; larger maps are sorted once.
pub(super) const SMALL: usize = 64;

/// Says of most keys that they are new without comparing them: two bits of a hash of each key that was seen.
#[derive(Default)]
pub(super) struct Filter {
    bits: [u64; 4],
}

impl Filter {
    /// Where in `entries`, all of which have been shown to the filter, a key is.
    #[inline]
    pub(super) fn find<V: Node>(&mut self, entries: &[(V, V)], key: &V) -> Option<usize> {
        let hash = hash(key);
        let bit = 1 << (hash & 63);
        let word = self.bits.get_mut((hash >> 6 & 3) as usize)?;
        if *word & bit == 0 {
            *word |= bit;
            return None;
        }
        entries.iter().position(|(other, _)| order(other, key).is_eq())
    }
}

/// A number that is the same for equal keys, cheap and unlikely to be the same for keys of one object.
fn hash<V: Node>(key: &V) -> u64 {
    let seed = match key.view() {
        View::Str(text) => {
            let bytes = text.as_bytes();
            let head = bytes.first_chunk().map_or_else(|| short(bytes), |head| u64::from_le_bytes(*head));
            let tail = bytes.last_chunk().map_or(0, |tail| u64::from_le_bytes(*tail));
            head ^ tail.rotate_left(29) ^ (bytes.len() as u64) << 56
        }
        View::U64(value) => value,
        View::I64(value) => value.cast_unsigned(),
        _ => 0,
    };
    seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56
}

/// Up to seven bytes as a number.
fn short(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Leaves of several entries with equal keys one: at the place of the first, with the value of the last.
pub(super) fn keep_last<V: Node>(entries: &mut Vec<(V, V)>) {
    let sorted = sorted(entries);
    let mut doomed = Vec::new();
    for twins in sorted.chunk_by(|a, b| by_key(entries, *a, *b).is_eq()) {
        if let [first, .., last] = *twins {
            doomed.push((first, last));
        }
    }
    let mut stays = alloc::vec![true; entries.len()];
    for twins in sorted.chunk_by(|a, b| by_key(entries, *a, *b).is_eq()) {
        for later in twins.iter().skip(1) {
            if let Some(stays) = stays.get_mut(*later) {
                *stays = false;
            }
        }
    }
    for (first, last) in doomed {
        if let Ok([(_, first), (_, last)]) = entries.get_disjoint_mut([first, last]) {
            core::mem::swap(first, last);
        }
    }
    let mut stays = stays.into_iter();
    entries.retain(|_| stays.next().unwrap_or_default());
}

/// The positions of all entries, by key, then by position.
fn sorted<V: Node>(entries: &[(V, V)]) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..entries.len()).collect();
    positions.sort_by(|a, b| by_key(entries, *a, *b));
    positions
}

fn by_key<V: Node>(entries: &[(V, V)], a: usize, b: usize) -> Ordering {
    match (entries.get(a), entries.get(b)) {
        (Some((a, _)), Some((b, _))) => order(a, b),
        _ => a.cmp(&b),
    }
}
