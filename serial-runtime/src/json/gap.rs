//! What stands between two entries of a container: the same each time, where a program has laid out the document.

/// How long a gap may be: a line break, and the indentation of a few levels.
const MOST: usize = 16;

/// A comma and the whitespace behind it, as they stood before the last entry or item.
///
/// Where the next one stands behind the same, one comparison of known length tells so, and where that one starts is known before
/// it has been made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap {
    bytes: [u64; 2],
    /// Which of the bytes count.
    mask: [u64; 2],
    len: usize,
}

impl Gap {
    /// None has been met. Nothing but a block of NUL bytes is the same, and no entry starts with one.
    pub(super) const NONE: Self = Self { bytes: [0; 2], mask: [u64::MAX; 2], len: 0 };

    /// What is behind the same gap.
    #[inline(always)]
    pub(super) fn strip<'a>(&self, at: &'a [u8]) -> Option<&'a [u8]> {
        let [low, high] = words(at)?;
        let differs = (low ^ self.bytes[0]) & self.mask[0] | (high ^ self.bytes[1]) & self.mask[1];
        if differs == 0 { at.get(self.len..) } else { None }
    }

    /// Remembers what stood between a byte, for which a comma will stand next time, and `entry`, where all of that was whitespace.
    pub(super) fn learn(&mut self, at: &[u8], entry: &[u8]) {
        let len = at.len() - entry.len();
        if let (1..=MOST, Some([low, high])) = (len, words(at)) {
            let bits = |len: usize| u64::MAX.checked_shr(64 - 8 * len as u32).unwrap_or(0);
            self.mask = [bits(len.min(8)), bits(len.saturating_sub(8))];
            self.bytes = [low & !0xff | u64::from(b','), high];
            self.len = len;
        }
    }
}

/// The first bytes.
#[inline(always)]
fn words(at: &[u8]) -> Option<[u64; 2]> {
    let (bytes, _) = at.first_chunk::<MOST>()?.as_chunks::<8>();
    match bytes {
        [low, high] => Some([u64::from_le_bytes(*low), u64::from_le_bytes(*high)]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::String};

    #[test]
    fn strips_what_was_learnt_and_nothing_else() {
        for len in 0..20 {
            let space: String = "\n  \t    ".chars().cycle().take(len).collect();
            let behind = "\"key\": 1, and so on";
            let mut gap = Gap::NONE;
            let first = format!("{{{space}{behind}");
            gap.learn(first.as_bytes(), behind.as_bytes());
            for other in 0..20 {
                let other: String = "\n  \t    ".chars().cycle().take(other).collect();
                let next = format!(",{other}{behind}");
                let same = format!(",{space}");
                let expected = next.strip_prefix(&same).filter(|_| same.len() <= MOST);
                assert_eq!(gap.strip(next.as_bytes()), expected.map(str::as_bytes), "{space:?} {other:?}");
                assert_eq!(gap.strip(format!("}}{other}{behind}").as_bytes()), None);
            }
            for place in 1..=len.min(MOST - 1) {
                let mut next = format!(",{space}{behind}").into_bytes();
                next[place] = b'x';
                assert_eq!(gap.strip(&next), None);
            }
        }
        assert_eq!(Gap::NONE.strip(b""), None);
        assert_eq!(Gap::NONE.strip(b",\"key\": 1, and so on"), None);
    }
}
