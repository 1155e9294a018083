//! Passes over a JSON value, with the same verdict as reading it.
//!
//! Iterative: the nesting is a stack of bits, so that the depth limit alone, not the machine stack, bounds it.

use super::{in_place, slow::bad_text};
use crate::{
    error::ErrorKind,
    number, text,
    wire::{Failed, Read, State, Trouble},
};
use alloc::{borrow::Cow, string::String, vec::Vec};

/// The containers that are open: one bit each, set for objects.
#[derive(Default)]
struct Nesting {
    low: u64,
    spilled: Vec<u64>,
    len: usize,
}

impl Nesting {
    fn push(&mut self, object: bool) {
        if self.len > 0 && self.len.is_multiple_of(64) {
            self.spilled.push(self.low);
        }
        self.low = self.low << 1 | u64::from(object);
        self.len += 1;
    }

    /// Leaves a container; says what contains it.
    fn pop(&mut self) {
        self.len -= 1;
        self.low >>= 1;
        if self.len > 0 && self.len.is_multiple_of(64) {
            self.low = self.spilled.pop().unwrap_or_default();
        }
    }

    fn in_object(&self) -> bool {
        self.low & 1 == 1
    }
}

/// Passes over the value at `at`; whitespace before it is fine.
pub(super) fn value<'de>(state: &mut State, at: &'de [u8], in_place: bool) -> Read<'de> {
    let mut nesting = Nesting::default();
    let mut at = text::trim_start(at);
    loop {
        at = match at.split_first() {
            Some((byte @ (b'{' | b'['), rest)) => {
                if nesting.len >= state.depth {
                    return Err(too_deep(state, at));
                }
                let object = *byte == b'{';
                nesting.push(object);
                let inside = text::trim_start(rest);
                match inside.split_first() {
                    Some((b'}', rest)) if object => {
                        nesting.pop();
                        rest
                    }
                    Some((b']', rest)) if !object => {
                        nesting.pop();
                        rest
                    }
                    _ if object => {
                        at = key(state, inside, in_place)?;
                        continue;
                    }
                    _ => {
                        at = inside;
                        continue;
                    }
                }
            }
            _ => scalar(state, at, in_place)?,
        };
        // Behind a value: what contains it goes on, or ends.
        loop {
            if nesting.len == 0 {
                return Ok(at);
            }
            at = text::trim_start(at);
            let object = nesting.in_object();
            match at.split_first() {
                Some((b',', rest)) if object => {
                    at = key(state, text::trim_start(rest), in_place)?;
                    break;
                }
                Some((b',', rest)) => {
                    at = text::trim_start(rest);
                    break;
                }
                Some((b'}', rest)) if object => at = rest,
                Some((b']', rest)) if !object => at = rest,
                _ => return Err(syntax(state, at, if object { "`,` or `}`" } else { "`,` or `]`" })),
            }
            nesting.pop();
        }
    }
}

/// Passes over a key, its colon and the whitespace around.
fn key<'de>(state: &mut State, at: &'de [u8], in_place: bool) -> Read<'de> {
    let at = match at.first() {
        Some(b'"') => scalar(state, at, in_place)?,
        Some(&in_place::QUOTE) if in_place => scalar(state, at, in_place)?,
        _ => return Err(syntax(state, at, "a key")),
    };
    let at = text::trim_start(at);
    match at.strip_prefix(b":") {
        Some(rest) => Ok(text::trim_start(rest)),
        None => Err(syntax(state, at, "`:`")),
    }
}

/// Passes over anything but a container.
fn scalar<'de>(state: &mut State, at: &'de [u8], in_place: bool) -> Read<'de> {
    let literal: &[u8] = match at.first() {
        Some(b'"') => {
            let quoted = at.get(1..).unwrap_or_default();
            return match text::skip_string(quoted) {
                Ok(len) => Ok(quoted.get(len..).unwrap_or_default()),
                Err(error) => Err(bad_text(state, quoted, error)),
            };
        }
        Some(b'-' | b'0'..=b'9') => {
            return match number::skip_number(at) {
                Ok(len) => Ok(at.get(len..).unwrap_or_default()),
                Err(len) => Err(syntax(state, at.get(len..).unwrap_or_default(), "a digit")),
            };
        }
        Some(b't') => b"true",
        Some(b'f') => b"false",
        Some(b'n') => b"null",
        Some(&in_place::QUOTE) if in_place => {
            return in_place::read(at).map(|(_, rest)| rest).ok_or_else(|| syntax(state, at, "UTF-8"));
        }
        _ => return Err(syntax(state, at, "a value")),
    };
    at.strip_prefix(literal).ok_or_else(|| {
        let same = at.iter().zip(literal).take_while(|(a, b)| a == b).count();
        syntax(state, at.get(same..).unwrap_or_default(), "`true`, `false` or `null`")
    })
}

#[cold]
#[inline(never)]
fn too_deep(state: &mut State, at: &[u8]) -> Failed {
    state.fail(at, Trouble::Says(ErrorKind::Depth, String::from("the input is nested deeper than the limit")))
}

/// An error of the grammar: at the end of the input, that it ends too early.
#[cold]
#[inline(never)]
pub(super) fn syntax(state: &mut State, at: &[u8], what: &'static str) -> Failed {
    let kind = if at.is_empty() { ErrorKind::Eof } else { ErrorKind::Syntax };
    state.fail(at, Trouble::Expected(kind, Cow::Borrowed(what)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::DecodeOptions;
    use alloc::vec::Vec;

    fn skips(text: &[u8]) -> bool {
        let options = DecodeOptions { max_depth: 300, ..DecodeOptions::DEFAULT };
        value(&mut State::new(text.len(), &options), text, false).is_ok_and(<[u8]>::is_empty)
    }

    #[test]
    fn each_container_ends_as_it_began() {
        // Objects and arrays, in no order that repeats with the words in which they are kept.
        let is_object = |level: usize| (level * level + level / 3) % 5 < 2;
        for levels in [1, 2, 3, 62, 63, 64, 65, 66, 127, 128, 129, 130, 200, 300] {
            let mut text = Vec::new();
            for level in 0..levels {
                text.extend_from_slice(if is_object(level) { b"{\"k\":" } else { b"[" });
            }
            text.push(b'1');
            let inner = text.len();
            text.extend((0..levels).rev().map(|level| if is_object(level) { b'}' } else { b']' }));
            assert!(skips(&text), "{levels}");
            for end in inner..text.len() {
                let right = text[end];
                text[end] = if right == b'}' { b']' } else { b'}' };
                assert!(!skips(&text), "{levels}, {end}");
                text[end] = right;
            }
            assert!(!skips(&text[..text.len() - 1]), "{levels}");
        }
    }

    #[test]
    fn empty_containers_end_as_they_began() {
        for text in ["[]", "{}", "[ ]", "{ }", "[[],{}]", "{\"a\":[],\"b\":{}}"] {
            assert!(skips(text.as_bytes()), "{text}");
        }
        for text in
            ["[}", "{]", "[ }", "{ ]", "[[}]", "[{]]", "{\"a\":[}}", "[,]", "{,}", "[1,]", "{\"a\":1,}"]
        {
            assert!(!skips(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn literals_are_wrong_where_they_differ() {
        for (text, wrong) in [
            ("true", None),
            ("false", None),
            ("null", None),
            ("tru", Some(3)),
            ("fa1se", Some(2)),
            ("nulL", Some(3)),
        ] {
            let mut state = State::new(text.len(), &DecodeOptions::DEFAULT);
            let read = value(&mut state, text.as_bytes(), false);
            assert_eq!(read.is_ok(), wrong.is_none(), "{text}");
            assert_eq!(state.failure.as_ref().map(|failure| failure.offset), wrong, "{text}");
        }
    }

    #[test]
    fn the_mark_of_a_text_that_was_unescaped_is_none_elsewhere() {
        let marked = b"{\xffa\xff:\xffb\xff}";
        let mut state = State::new(marked.len(), &DecodeOptions::DEFAULT);
        assert!(value(&mut state, marked, true).is_ok_and(<[u8]>::is_empty));
        for (text, expected) in [(&marked[..], "a key"), (&b"[\xffa\xff]"[..], "a value")] {
            assert!(value(&mut state, text, false).is_err());
            let trouble = state.failure.take().unwrap().trouble;
            assert!(matches!(trouble, Trouble::Expected(ErrorKind::Syntax, what) if what == expected));
        }
    }
}
