//! Whether a document has more in it than the limits say, found by its brackets, commas and quotes alone.

use crate::{codec::Over, options::DecodeOptions, text};
use alloc::vec::Vec;

/// An array or object that is open.
struct Open {
    object: bool,
    /// How many items or entries have begun.
    begun: usize,
}

/// The first place where there is too much. What is nested too deep ends the search, and so does a text without an end: decoding ends
/// there, too. Up to the first error of the grammar this counts what decoding reads, and behind it nothing is read.
pub(super) fn over(input: &[u8], limits: &DecodeOptions) -> Option<(usize, Over)> {
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    loop {
        let byte = *input.get(at)?;
        let here = at;
        at += 1;
        match byte {
            b'"' => {
                let len = text_len(input.get(at..)?)?;
                if len > limits.max_string {
                    return Some((here, Over::Text));
                }
                at += len + 1;
                continue;
            }
            b'[' | b'{' => {
                if open.len() >= limits.max_depth {
                    return None;
                }
                open.push(Open { object: byte == b'{', begun: 0 });
                at += text::skip_whitespace(input.get(at..)?);
                if let Some(b']' | b'}') = input.get(at) {
                    continue;
                }
            }
            b']' | b'}' => {
                open.pop();
                continue;
            }
            b',' => at += text::skip_whitespace(input.get(at..)?),
            _ => continue,
        }
        if let Some(container) = open.last_mut() {
            container.begun += 1;
            if container.begun > limits.max_items {
                return Some((at, if container.object { Over::Entries } else { Over::Items }));
            }
        }
    }
}

/// The length of a text behind its opening quote, as it is written; `None` where it has no end, or a byte that ends decoding.
fn text_len(quoted: &[u8]) -> Option<usize> {
    let mut len = 0;
    loop {
        len += text::scan_string(quoted.get(len..)?).len;
        match quoted.get(len)? {
            b'"' => return Some(len),
            b'\\' => len += 2,
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::random::{Random, cases};
    use alloc::string::String;

    const LIMITS: DecodeOptions =
        DecodeOptions { max_depth: 3, max_items: 3, max_string: 4, ..DecodeOptions::DEFAULT };

    /// A document that is written piece by piece, so that what is too much is known of each.
    struct Writer {
        random: Random,
        text: String,
        /// What ends the search: too much of something, or `None` for what decoding does not take.
        end: Option<Option<(usize, Over)>>,
    }

    impl Writer {
        fn one_of(&mut self, pieces: &[&str]) {
            self.text += pieces[self.random.below(pieces.len())];
        }

        fn whitespace(&mut self) {
            self.one_of(&["", "", "", " ", "\n\t", "\r\n                    "]);
        }

        fn string(&mut self) {
            let start = self.text.len();
            self.text.push('"');
            for _ in 0..self.random.below(4) {
                self.one_of(&["", "", "", "a", "a", "a", "a", "ä", "\\\"", "\\\\", "],"]);
            }
            if self.random.below(20) == 0 {
                self.one_of(&["\\u0041", "a longer piece, of more than a block"]);
            }
            if self.random.below(60) == 0 {
                self.text.push('\u{1}');
                self.end.get_or_insert(None);
            }
            if self.text.len() - (start + 1) > LIMITS.max_string {
                self.end.get_or_insert(Some((start, Over::Text)));
            }
            self.text.push('"');
        }

        fn value(&mut self, depth: usize) {
            match self.random.below(if depth > LIMITS.max_depth { 3 } else { 7 }) {
                0 => self.one_of(&["1", "-0.5e3", "true", "null"]),
                1 | 2 => self.string(),
                kind => self.container(depth, kind > 4),
            }
        }

        fn container(&mut self, depth: usize, object: bool) {
            if depth == LIMITS.max_depth {
                self.end.get_or_insert(None);
            }
            self.text.push(if object { '{' } else { '[' });
            self.whitespace();
            for begun in 1..=self.random.below(6) {
                if begun > 1 {
                    self.text.push(',');
                    self.whitespace();
                }
                if begun > LIMITS.max_items {
                    let over = if object { Over::Entries } else { Over::Items };
                    self.end.get_or_insert(Some((self.text.len(), over)));
                }
                if object {
                    self.string();
                    self.whitespace();
                    self.text.push(':');
                    self.whitespace();
                }
                self.value(depth + 1);
                self.whitespace();
            }
            self.text.push(if object { '}' } else { ']' });
        }
    }

    #[test]
    fn what_is_too_much_is_found_where_it_was_written() {
        let mut seen = [0; 4];
        for round in 0..cases(200_000) {
            let mut writer = Writer { random: Random(round as u64), text: String::new(), end: None };
            writer.whitespace();
            writer.value(0);
            writer.whitespace();
            let (text, end) = (writer.text.as_bytes(), writer.end.flatten());
            assert_eq!(over(text, &LIMITS), end, "{}", writer.text);
            seen[end.map_or(3, |(_, over)| over as usize)] += 1;
            let cut = &text[..writer.random.below(text.len())];
            assert!(over(cut, &LIMITS).is_none_or(|(at, _)| at <= cut.len()), "{}", writer.text);
        }
        assert!(seen.iter().all(|seen| *seen > 50), "{seen:?}");
    }
}
