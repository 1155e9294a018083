//! Where in a MessagePack document an offset is, and what stands there: the cold side of errors.
//!
//! One tolerant walk serves any number of offsets. It ends where the document cannot be read on: offsets from there on
//! belong to the value that could not be read.

use super::{
    head::{Fault, Head, head},
    limits,
    marker::kind,
};
use crate::{
    codec::{Over, Places},
    options::DecodeOptions,
    pointer::push_name,
    text::ascii,
    wire::Kind,
};
use alloc::{borrow::Cow, format, string::String, vec::Vec};

/// Places in a MessagePack document.
pub(super) enum Document {}

impl Places for Document {
    /// An offset in a key belongs to the value of its entry; to the map where the key cannot be read. A key that is neither
    /// text nor a number is shown as `?`.
    fn pointers(input: &[u8], offsets: &[usize], each: &mut dyn FnMut(String)) {
        let mut walk = Walk { input, offsets: offsets.iter(), open: Vec::new(), each };
        walk.run();
        // What is behind the last value that could be read is where the walk has come to.
        walk.emit(usize::MAX);
    }

    fn over(input: &[u8], limits: &DecodeOptions) -> Option<(usize, Over)> {
        limits::over(input, limits)
    }

    /// What stands at an offset, in words: never more than the head of it.
    fn found(input: &[u8], offset: usize) -> Cow<'static, str> {
        let at = input.get(offset..).unwrap_or_default();
        match head(at) {
            Ok((Head::Array(len), rest)) if len > rest.len() => {
                Cow::Owned(counted("an incomplete array of ", len, "item"))
            }
            Ok((head @ Head::Map(len), rest)) if head.inside() > rest.len() => {
                Cow::Owned(format!("an incomplete map of {len} entries"))
            }
            Ok((head, _)) => words(head),
            Err(Fault::Reserved) => Cow::Borrowed("the reserved byte 0xc1"),
            Err(_) => Cow::Borrowed(incomplete(at)),
        }
    }

    /// The text at an offset, if there is one.
    fn text(input: &[u8], offset: usize) -> Option<Cow<'_, str>> {
        match head(input.get(offset..)?).ok()? {
            // Messages repeat no more of it.
            (Head::Str(bytes), _) => Some(String::from_utf8_lossy(bytes.get(..1024).unwrap_or(bytes))),
            _ => None,
        }
    }

    /// There are no lines.
    fn position(_input: &[u8], _offset: usize) -> Option<(usize, usize)> {
        None
    }
}

struct Walk<'a, 'e> {
    input: &'a [u8],
    offsets: core::slice::Iter<'a, usize>,
    open: Vec<Open<'a>>,
    each: &'e mut dyn FnMut(String),
}

/// An array or map that the walk is in.
struct Open<'a> {
    /// How many items or entries come after the current one.
    left: usize,
    at: Part<'a>,
}

enum Part<'a> {
    /// The index of an item.
    Item(usize),
    /// The input from the key of an entry on.
    Entry(&'a [u8]),
}

impl<'a> Walk<'a, '_> {
    /// Goes through the document, as far as there are offsets and it can be read.
    fn run(&mut self) {
        let mut at = self.input;
        while !self.offsets.as_slice().is_empty() {
            let Ok((head, rest)) = head(at) else { return };
            self.emit(self.input.len() - rest.len());
            match head {
                Head::Array(len @ 1..) => self.open.push(Open { left: len - 1, at: Part::Item(0) }),
                Head::Map(len @ 1..) => self.open.push(Open { left: len - 1, at: Part::Entry(rest) }),
                _ if !self.advance(rest) => return,
                _ => {}
            }
            let Some(value) = self.behind_key(rest) else { return };
            at = value;
        }
    }

    /// Goes to the next item or entry, out of the containers that end here.
    fn advance(&mut self, at: &'a [u8]) -> bool {
        while let Some(open) = self.open.last_mut() {
            if let Some(left) = open.left.checked_sub(1) {
                open.left = left;
                open.at = match open.at {
                    Part::Item(index) => Part::Item(index + 1),
                    Part::Entry(_) => Part::Entry(at),
                };
                return true;
            }
            self.open.pop();
        }
        false
    }

    /// Passes over the key, if the walk is at one.
    fn behind_key(&mut self, at: &'a [u8]) -> Option<&'a [u8]> {
        let Some(Open { at: Part::Entry(_), .. }) = self.open.last() else { return Some(at) };
        let rest = behind(at)?;
        self.emit(self.input.len() - rest.len());
        Some(rest)
    }

    /// Answers for the offsets before `end`.
    fn emit(&mut self, end: usize) {
        while let [offset, later @ ..] = self.offsets.as_slice()
            && *offset < end
        {
            let pointer = self.pointer();
            (self.each)(pointer);
            self.offsets = later.iter();
        }
    }

    fn pointer(&self) -> String {
        let mut pointer = String::new();
        for open in &self.open {
            match open.at {
                Part::Item(index) => push_name(&mut pointer, &format!("{index}")),
                Part::Entry(key) => {
                    if let Some(name) = name(key) {
                        push_name(&mut pointer, &name);
                    }
                }
            }
        }
        pointer
    }
}

/// What follows the value at `at`, however deep that is: how many values are still to come is all that there is to know.
fn behind(mut at: &[u8]) -> Option<&[u8]> {
    let mut left = 1_usize;
    while let Some(others) = left.checked_sub(1) {
        let (head, rest) = head(at).ok()?;
        (left, at) = (others.saturating_add(head.inside()), rest);
    }
    Some(at)
}

/// A key as a segment of a pointer, if it can be read.
fn name(key: &[u8]) -> Option<Cow<'_, str>> {
    let (head, _) = head(key).ok()?;
    Some(match head {
        // Pointers repeat no more of it.
        Head::Str(text) => String::from_utf8_lossy(text.get(..1024).unwrap_or(text)),
        Head::Unsigned(value) => Cow::Owned(format!("{value}")),
        Head::Signed(value) => Cow::Owned(format!("{value}")),
        Head::F32(value) => Cow::Owned(format!("{value}")),
        Head::F64(value) => Cow::Owned(format!("{value}")),
        _ => Cow::Borrowed("?"),
    })
}

fn words(head: Head<'_>) -> Cow<'static, str> {
    Cow::Owned(match head {
        Head::Nil => return Cow::Borrowed("nil"),
        Head::Bool(true) => return Cow::Borrowed("`true`"),
        Head::Bool(false) => return Cow::Borrowed("`false`"),
        Head::Unsigned(value) => format!("the integer {value}"),
        Head::Signed(value) => format!("the integer {value}"),
        Head::F32(value) => format!("the float {value:?}"),
        Head::F64(value) => format!("the float {value:?}"),
        Head::Str(text) => match ascii::as_str(text) {
            Ok(_) => return Cow::Borrowed("a string"),
            Err(valid) => format!("a string whose byte {valid} is not UTF-8"),
        },
        Head::Bin(bytes) => counted("", bytes.len(), "byte"),
        Head::Ext(code, data) => {
            format!("an extension value of type {code} with {}", counted("", data.len(), "byte"))
        }
        Head::Array(len) => counted("an array of ", len, "item"),
        Head::Map(1) => String::from("a map of 1 entry"),
        Head::Map(len) => format!("a map of {len} entries"),
    })
}

fn counted(what: &str, len: usize, unit: &str) -> String {
    format!("{what}{len} {unit}{}", if len == 1 { "" } else { "s" })
}

/// A value that the input does not hold to its end.
fn incomplete(at: &[u8]) -> &'static str {
    match at.first().map(|marker| kind(*marker)) {
        None => "the end of the input",
        Some(Kind::Str) => "an incomplete string",
        Some(Kind::Bin) => "incomplete bytes",
        Some(Kind::Ext) => "an incomplete extension value",
        Some(Kind::Array) => "an incomplete array",
        Some(Kind::Map) => "an incomplete map",
        Some(_) => "an incomplete number",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn pointer_at(input: &[u8], offset: usize) -> String {
        Document::pointer(input, offset)
    }

    #[test]
    fn names_the_innermost_value() {
        // {"a": [1, {"b/c": true}], "d": 7}
        let input = b"\x82\xa1a\x92\x01\x81\xa3b/c\xc3\xa1d\x07";
        for (offset, expected) in [
            (0, ""),
            (1, "/a"),
            (2, "/a"),
            (3, "/a"),
            (4, "/a/0"),
            (5, "/a/1"),
            (6, "/a/1/b~1c"),
            (10, "/a/1/b~1c"),
            (11, "/d"),
            (13, "/d"),
            (14, ""),
            (99, ""),
        ] {
            assert_eq!(pointer_at(input, offset), expected, "{offset}");
        }
    }

    #[test]
    fn one_walk_serves_all() {
        let input = b"\x92\x81\xa1x\x01\x81\xa1y\xa2hi";
        let mut found = vec![];
        Document::pointers(input, &[1, 4, 4, 5, 6, 9, 11], &mut |pointer| found.push(pointer));
        assert_eq!(found, ["/0", "/0/x", "/0/x", "/1", "/1/y", "/1/y", ""]);
        Document::pointers(input, &[], &mut |pointer| panic!("{pointer}"));
    }

    #[test]
    fn names_keys_that_are_no_text() {
        assert_eq!(pointer_at(b"\x81\x05\xc0", 2), "/5");
        assert_eq!(pointer_at(b"\x81\xff\xc0", 2), "/-1");
        assert_eq!(pointer_at(b"\x81\x91\x01\xc0", 2), "/?");
        assert_eq!(pointer_at(b"\x81\x91\x01\xc0", 3), "/?");
        assert_eq!(pointer_at(b"\x81\xcb\x3f\xf8\0\0\0\0\0\0\xc0", 10), "/1.5");
    }

    #[test]
    fn tolerates_what_is_broken() {
        assert_eq!(pointer_at(b"", 0), "");
        assert_eq!(pointer_at(b"\xc1", 0), "");
        assert_eq!(pointer_at(b"\x93\x01\xc1\x02", 2), "/1");
        assert_eq!(pointer_at(b"\x92\x01", 2), "/1");
        assert_eq!(pointer_at(b"\x81\xa1a", 3), "/a");
        assert_eq!(pointer_at(b"\x82\xa1a\x01", 4), "");
        assert_eq!(pointer_at(b"\x81\xa3a", 1), "");
        assert_eq!(pointer_at(b"\x81\xa1\xff\x01", 1), "/\u{fffd}");
        assert_eq!(pointer_at(b"\x81\xa1\xff\x01", 3), "/\u{fffd}");
        assert_eq!(pointer_at(b"\x81\xa1a\xa5hi", 3), "/a");
        assert_eq!(pointer_at(b"\xdd\xff\xff\xff\xff\x01", 6), "/1");
        assert_eq!(pointer_at(&vec![0x81; 100_000], 100_000), "/?");
        assert_eq!(pointer_at(&vec![0x91; 1000], 1000).len(), 2000);
    }

    #[test]
    fn says_what_it_found() {
        for (input, expected) in [
            (&b""[..], "the end of the input"),
            (b"\xc0", "nil"),
            (b"\xc3", "`true`"),
            (b"\xcd\x01\x2c", "the integer 300"),
            (b"\xff", "the integer -1"),
            (b"\xca\x3f\xc0\0\0", "the float 1.5"),
            (b"\xa1x", "a string"),
            (b"\xa2x\xff", "a string whose byte 1 is not UTF-8"),
            (b"\xa2x", "an incomplete string"),
            (b"\xc4\x01x", "1 byte"),
            (b"\xc4\x02x", "incomplete bytes"),
            (b"\xd4\xff\0", "an extension value of type -1 with 1 byte"),
            (b"\x93\x01\x02\x03", "an array of 3 items"),
            (b"\x91\x01", "an array of 1 item"),
            (b"\xdd\xff\xff\xff\xff", "an incomplete array of 4294967295 items"),
            (b"\x81\x01\x02", "a map of 1 entry"),
            (b"\x82\x01\x02\x03", "an incomplete map of 2 entries"),
            (b"\xde\x00", "an incomplete map"),
            (b"\xcf\x01", "an incomplete number"),
            (b"\xc1", "the reserved byte 0xc1"),
        ] {
            assert_eq!(Document::found(input, 0), expected, "{input:02x?}");
        }
        assert_eq!(Document::found(b"\x01", 5), "the end of the input");
    }
}
