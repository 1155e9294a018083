//! Patterns that need no engine: a few classes of ASCII characters in a row, from end to end.
//!
//! Most patterns of wire models are of this kind. Those that only texts of one length match, as those of colours and dates, are
//! decided for eight characters at once.

use core::ops::RangeInclusive;

/// One class of ASCII characters, repeated: `[0-9A-Fa-f]{6}`.
///
/// A step takes as many bytes as it can and never gives one back. Whoever lowers a pattern must see to it that this
/// decides: a step that may take more than its least must not share a character with what can stand behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The characters: bit `c % 64` of word `c / 64`.
    set: [u64; 2],
    min: u32,
    /// `u32::MAX` is any number.
    max: u32,
}

impl Step {
    /// From `min` to `max` characters, each of one of the ranges. What is not ASCII is left out.
    #[must_use]
    pub const fn new(mut ranges: &[RangeInclusive<u8>], min: u32, max: u32) -> Self {
        let mut set = [0; 2];
        while let [range, others @ ..] = ranges {
            let mut byte = *range.start();
            while byte <= *range.end() && byte < 128 {
                let [low, high] = &mut set;
                *if byte < 64 { low } else { high } |= 1 << (byte % 64);
                byte += 1;
            }
            ranges = others;
        }
        Self { set, min, max }
    }

    /// As [`new`](Self::new), without a bound.
    #[must_use]
    pub const fn at_least(ranges: &[RangeInclusive<u8>], min: u32) -> Self {
        Self::new(ranges, min, u32::MAX)
    }

    #[inline(always)]
    const fn has(&self, byte: u8) -> bool {
        let [low, high] = self.set;
        let word = if byte < 64 { low } else { high };
        byte < 128 && word >> (byte % 64) & 1 == 1
    }

    #[inline(always)]
    fn is_unbounded(&self) -> bool {
        self.max == u32::MAX
    }
}

/// Steps that take the whole text, one after the other.
#[derive(Debug)]
pub struct Steps {
    steps: &'static [Step],
    places: Option<Places>,
}

impl Steps {
    /// What takes the steps.
    #[must_use]
    pub const fn new(steps: &'static [Step]) -> Self {
        Self { steps, places: Places::new(steps) }
    }

    /// Whether the steps take the text from end to end.
    #[inline]
    pub(super) fn matches(&self, text: &[u8]) -> bool {
        match &self.places {
            Some(places) => places.match_all(text),
            None => take_all(self.steps, text),
        }
    }
}

/// Whether the steps take the text from end to end, one byte after the other.
#[inline]
fn take_all(steps: &[Step], text: &[u8]) -> bool {
    let mut rest = text;
    for step in steps {
        let mut taken = 0;
        while let [byte, behind @ ..] = rest
            && (taken < step.max || step.is_unbounded())
            && step.has(*byte)
        {
            rest = behind;
            taken = u32::saturating_add(taken, 1);
        }
        if taken < step.min {
            return false;
        }
    }
    rest.is_empty()
}

/// A text is looked at as two words: its first and its last bytes. Those of one that is shorter than a word are both in the first
/// word, four of each.
const WORDS: usize = 2;

/// So many ranges a class may be made of.
const RANGES: usize = 4;

/// The high bit of each byte of a word.
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// Which characters can stand at each place of a text of 4 to 16 bytes, as ranges.
///
/// A byte below 0x80 is in a range where its high bit is set after what is missing from the first of the range to 0x80 has been
/// added, and is not after what is missing from behind the last one: no sum reaches into the next byte.
#[derive(Debug)]
struct Places {
    len: usize,
    from: [[u64; RANGES]; WORDS],
    behind: [[u64; RANGES]; WORDS],
}

impl Places {
    /// `None` where texts of several lengths match, where they are too short or too long, or a class has too many ranges.
    #[allow(clippy::indexing_slicing, reason = "while compiling")]
    const fn new(steps: &[Step]) -> Option<Self> {
        let Some(len @ 4..=16) = fixed_len(steps) else { return None };
        let mut places = Self { len, from: [[0; RANGES]; WORDS], behind: [[0; RANGES]; WORDS] };
        let half = if len < 8 { 4 } else { 8 };
        let mut at = 0;
        while at < 2 * half {
            let place = if at < half { at } else { len + at - 2 * half };
            if !places.allow(at, &step_at(steps, place)) {
                return None;
            }
            at += 1;
        }
        Some(places)
    }

    /// Allows what the step takes as the byte `at` of both words; `false` where that has too many ranges.
    #[allow(clippy::indexing_slicing, reason = "while compiling")]
    const fn allow(&mut self, at: usize, step: &Step) -> bool {
        let (word, shift) = (at / 8, at % 8 * 8);
        let (mut range, mut byte) = (0, 0);
        while byte < 128 {
            let first = byte;
            while step.has(byte) {
                byte += 1;
            }
            if byte > first {
                if range == RANGES {
                    return false;
                }
                self.from[word][range] |= (0x80 - first as u64) << shift;
                self.behind[word][range] |= (0x80 - byte as u64) << shift;
                range += 1;
            }
            byte += 1;
        }
        true
    }

    /// Whether the text is as long as it has to be, and each of its bytes is in one of the ranges of its place.
    #[inline]
    fn match_all(&self, text: &[u8]) -> bool {
        if text.len() != self.len {
            return false;
        }
        let ([from, from_last], [behind, behind_last]) = (&self.from, &self.behind);
        if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
            return within(u64::from_le_bytes(*first), from, behind)
                && within(u64::from_le_bytes(*last), from_last, behind_last);
        }
        let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) else { return false };
        let [first, last] = [*first, *last].map(u32::from_le_bytes).map(u64::from);
        within(first | last << 32, from, behind)
    }
}

/// Whether each byte of a word is in one of its ranges.
#[inline(always)]
fn within(word: u64, from: &[u64; RANGES], behind: &[u64; RANGES]) -> bool {
    let ascii = word & !HIGHS;
    let hits = from.iter().zip(behind).map(|(from, behind)| (ascii + from) & !(ascii + behind));
    hits.fold(0, |any, hits| any | hits) & !word & HIGHS == HIGHS
}

/// How long a text is that the steps take, if it is always as long.
#[allow(clippy::indexing_slicing, reason = "while compiling")]
const fn fixed_len(steps: &[Step]) -> Option<usize> {
    let (mut len, mut index) = (0_usize, 0);
    while index < steps.len() {
        let Step { min, max, .. } = steps[index];
        if min != max {
            return None;
        }
        len = len.saturating_add(max as usize);
        index += 1;
    }
    Some(len)
}

/// The step that takes the byte at a place, if each takes as many as it must.
#[allow(clippy::indexing_slicing, reason = "while compiling")]
const fn step_at(steps: &[Step], place: usize) -> Step {
    let (mut end, mut index) = (steps[0].max as usize, 0);
    while end <= place {
        index += 1;
        end += steps[index].max as usize;
    }
    steps[index]
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    const HASH: &[RangeInclusive<u8>] = &[b'#'..=b'#'];
    const DASH: &[RangeInclusive<u8>] = &[b'-'..=b'-'];
    const DIGIT: &[RangeInclusive<u8>] = &[b'0'..=b'9'];
    const HEX: &[RangeInclusive<u8>] = &[b'0'..=b'9', b'A'..=b'F', b'a'..=b'f'];
    #[cfg(feature = "regex")]
    const LOWER: &[RangeInclusive<u8>] = &[b'a'..=b'z'];
    const COLOR: &[Step] = &[some(HASH, 1), some(HEX, 6)];
    const DATE: &[Step] = &[some(DIGIT, 4), some(DASH, 1), some(DIGIT, 2), some(DASH, 1), some(DIGIT, 2)];

    const fn some(ranges: &[RangeInclusive<u8>], count: u32) -> Step {
        Step::new(ranges, count, count)
    }

    #[test]
    fn colours_and_dates_have_places() {
        let color = Steps::new(COLOR);
        assert!(color.places.is_some());
        assert!(color.matches(b"#FFaa09"));
        for text in
            ["", "#", "#FFaa0", "#FFaa099", "FFaa099", "#FFaa0g", "#FFaaé", "#FFaa09\n", "#FFaa\u{80}"]
        {
            assert!(!color.matches(text.as_bytes()), "{text:?}");
        }
        let date = Steps::new(DATE);
        assert!(date.places.is_some());
        assert!(date.matches(b"2026-12-01"));
        assert!(!date.matches(b"2026-12-0x") && !date.matches(b"2026:12-01") && !date.matches(b"2026-12-1"));
    }

    #[test]
    fn others_have_none() {
        let five = [b'a'..=b'a', b'c'..=b'c', b'e'..=b'e', b'g'..=b'g', b'i'..=b'i'];
        for (steps, why) in [
            (&[Step::new(DIGIT, 4, 5)] as &[_], "texts of two lengths"),
            (&[Step::at_least(DIGIT, 4)], "texts of any length"),
            (&[some(DIGIT, 3)], "too short"),
            (&[some(DIGIT, 17)], "too long"),
            (&[some(DIGIT, 4), some(&five, 4)], "five ranges"),
            (&[], "nothing"),
        ] {
            assert!(Places::new(steps).is_none(), "{why}");
        }
    }

    /// Every byte at every place of texts of every length.
    #[test]
    fn places_are_the_steps() {
        let edges = [0..=1, 0x7e..=0x7f];
        for len in 4..=16_u32 {
            for ranges in [HEX, &edges, &[b'@'..=b'@'], &[0..=0xff]] {
                let steps = [some(ranges, len / 2), some(DIGIT, 1), some(ranges, len - len / 2 - 1)];
                let places = Places::new(&steps).unwrap();
                let good = (0..=127).find(|byte| steps[0].has(*byte)).unwrap();
                let mut text = alloc::vec![good; len as usize];
                text[len as usize / 2] = b'7';
                assert!(places.match_all(&text));
                for place in 0..text.len() {
                    let before = text[place];
                    for byte in 0..=255 {
                        text[place] = byte;
                        assert_eq!(
                            places.match_all(&text),
                            take_all(&steps, &text),
                            "{byte} at {place} of {len}"
                        );
                    }
                    text[place] = before;
                }
                assert!(!places.match_all(&text[1..]) && !places.match_all(&[&text[..], b"7"].concat()));
            }
        }
    }

    #[cfg(feature = "regex")]
    #[test]
    fn steps_agree_with_the_engine() {
        const CASES: [(&str, &[Step]); 6] = [
            ("^#[0-9A-Fa-f]{6}$", COLOR),
            ("^[0-9]+-[a-z]{0,3}$", &[Step::at_least(DIGIT, 1), some(DASH, 1), Step::new(LOWER, 0, 3)]),
            ("^[a-z]*$", &[Step::at_least(LOWER, 0)]),
            ("^[0-9]{2,4}#?$", &[Step::new(DIGIT, 2, 4), Step::new(HASH, 0, 1)]),
            ("^[a-z]{2}[0-9A-Fa-f]{1,2}$", &[some(LOWER, 2), Step::new(HEX, 1, 2)]),
            ("^[a-z]{2}[0-9]-[0-9A-Fa-f]$", &[some(LOWER, 2), some(DIGIT, 1), some(DASH, 1), some(HEX, 1)]),
        ];
        let mut random = fastrand::Rng::with_seed(7);
        for (text, steps) in CASES {
            let (regex, steps) = (regex::Regex::new(text).unwrap(), Steps::new(steps));
            let mut matched = 0;
            for _ in 0..50_000 {
                let len = random.usize(0..9);
                let sample: String = (0..len)
                    .map(|_| {
                        random
                            .choice(['#', '0', '1', '9', 'a', 'b', 'f', 'z', 'A', 'F', '-', 'é', '\n'])
                            .unwrap()
                    })
                    .collect();
                let decided = steps.matches(sample.as_bytes());
                assert_eq!(decided, regex.is_match(&sample), "{text} on {sample:?}");
                matched += usize::from(decided);
            }
            assert!(matched > 0, "{text} never matched: the samples prove nothing");
        }
    }
}
