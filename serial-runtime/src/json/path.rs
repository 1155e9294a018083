//! Where in a JSON document an offset is: the cold side of errors.
//!
//! One tolerant walk serves any number of offsets. Nothing here rejects anything: the reader has done that already, and what
//! stands behind the last offset is never looked at.

use super::{in_place, limits};
use crate::{
    codec::{Over, Places},
    options::DecodeOptions,
    pointer::Pointer,
    text,
};
use alloc::{borrow::Cow, string::String};

/// Places in a JSON document.
pub(super) enum Document {}

impl Places for Document {
    fn pointers(input: &[u8], offsets: &[usize], each: &mut dyn FnMut(String)) {
        let mut walk = Walk { pointer: Pointer::default(), expects_key: false };
        let mut offsets = offsets.iter().copied().peekable();
        let mut at = 0;
        while offsets.peek().is_some() {
            let rest = input.get(at..).unwrap_or_default();
            let len = token_len(rest);
            let token = rest.get(..len).unwrap_or_default();
            walk.enter(token);
            // An offset in the whitespace behind the last token belongs to what has been read so far.
            while offsets.next_if(|offset| *offset < at + len || rest.is_empty()).is_some() {
                each(walk.pointer.to_text());
            }
            walk.leave(token);
            at += len;
        }
    }

    fn over(input: &[u8], limits: &DecodeOptions) -> Option<(usize, Over)> {
        limits::over(input, limits)
    }

    /// What stands at an offset, in words.
    fn found(input: &[u8], offset: usize) -> Cow<'static, str> {
        let rest = input.get(offset..).unwrap_or_default();
        Cow::Borrowed(match rest.first() {
            None => "the end of the input",
            Some(b'"' | &in_place::QUOTE) => "a string",
            Some(b'{') => "an object",
            Some(b'[') => "an array",
            Some(b't') if rest.starts_with(b"true") => "`true`",
            Some(b'f') if rest.starts_with(b"false") => "`false`",
            Some(b'n') if rest.starts_with(b"null") => "`null`",
            Some(b'-' | b'0'..=b'9') => return Cow::Owned(number(rest)),
            Some(_) => return Cow::Owned(character(rest)),
        })
    }

    /// The text at an offset, if there is one.
    fn text(input: &[u8], offset: usize) -> Option<Cow<'_, str>> {
        let rest = input.get(offset..)?;
        let token = rest.get(..token_len(rest))?;
        matches!(token.first(), Some(b'"' | &in_place::QUOTE)).then(|| key(token))
    }

    /// The line and column of an offset, both from 1; the column counts bytes.
    fn position(input: &[u8], offset: usize) -> Option<(usize, usize)> {
        let before = input.get(..offset.min(input.len())).unwrap_or_default();
        let mut line = 1;
        let mut start = 0;
        let mut inside = false;
        for (i, byte) in before.iter().enumerate() {
            match *byte {
                // A line break inside of a text that was unescaped in place is none in the original.
                in_place::QUOTE => inside = !inside,
                b'\n' if !inside => {
                    line += 1;
                    start = i + 1;
                }
                _ => {}
            }
        }
        Some((line, before.len() - start + 1))
    }
}

struct Walk {
    pointer: Pointer,
    /// Whether a text would be a key.
    expects_key: bool,
}

impl Walk {
    /// What has to happen before offsets inside of the token are looked at.
    fn enter(&mut self, token: &[u8]) {
        match token.first() {
            Some(b'"' | &in_place::QUOTE) if self.expects_key => {
                self.pointer.set_name(&key(token));
                self.expects_key = false;
            }
            Some(b'}' | b']') => self.pointer.close(),
            _ => {}
        }
    }

    /// What the token means for what follows it.
    fn leave(&mut self, token: &[u8]) {
        match token.first() {
            Some(b'{') => {
                self.pointer.open_map();
                self.expects_key = true;
            }
            Some(b'[') => {
                self.pointer.open_array();
                self.expects_key = false;
            }
            Some(b'}' | b']') => self.expects_key = false,
            Some(b',') => self.expects_key = self.pointer.next(),
            _ => {}
        }
    }
}

/// The length of the token at the start of `rest`: a run of whitespace, a text, a bracket or separator, or a run of anything else.
fn token_len(rest: &[u8]) -> usize {
    match rest.first() {
        None => 0,
        Some(b'"') => {
            let quoted = rest.get(1..).unwrap_or_default();
            1 + quoted_len(quoted)
        }
        Some(&in_place::QUOTE) => in_place::read(rest).map_or(1, |(_, after)| rest.len() - after.len()),
        Some(b'{' | b'}' | b'[' | b']' | b',' | b':') => 1,
        Some(b' ' | b'\t' | b'\n' | b'\r') => text::skip_whitespace(rest),
        Some(_) => rest.iter().position(|byte| b"{}[],:\" \t\n\r".contains(byte)).unwrap_or(rest.len()),
    }
}

/// The length of a text behind its opening quote, with its closing quote if there is one.
fn quoted_len(quoted: &[u8]) -> usize {
    let mut at = 0;
    while let Some(byte) = quoted.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    quoted.len()
}

/// The name that a key's token stands for; as it is written where it is not well-formed.
fn key(token: &[u8]) -> Cow<'_, str> {
    if let Some((text, _)) = in_place::read(token) {
        return Cow::Borrowed(text);
    }
    let quoted = token.get(1..).unwrap_or_default();
    let mut content = String::new();
    if text::unescape(quoted, &mut content).is_ok() {
        return Cow::Owned(content);
    }
    String::from_utf8_lossy(quoted.strip_suffix(b"\"").unwrap_or(quoted))
}

/// A number as it is written, up to a bound.
fn number(rest: &[u8]) -> String {
    const MOST: usize = 40;
    let len = rest.iter().take_while(|byte| b"+-.0123456789eE".contains(byte)).count();
    let shown = String::from_utf8_lossy(rest.get(..len.min(MOST)).unwrap_or_default());
    if len > MOST { alloc::format!("the number `{shown}`..") } else { alloc::format!("the number `{shown}`") }
}

/// A single character, or the byte where it is none.
fn character(rest: &[u8]) -> String {
    let text = rest.get(..rest.len().min(4)).unwrap_or_default();
    let valid = match core::str::from_utf8(text) {
        Ok(text) => text,
        Err(error) => {
            core::str::from_utf8(text.get(..error.valid_up_to()).unwrap_or_default()).unwrap_or_default()
        }
    };
    match (valid.chars().next(), rest.first()) {
        (Some(character), _) => alloc::format!("`{}`", character.escape_debug()),
        (None, Some(byte)) => alloc::format!("the byte 0x{byte:02x}"),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn pointer_at(input: &str, offset: usize) -> String {
        Document::pointer(input.as_bytes(), offset)
    }

    #[test]
    fn names_the_innermost_value() {
        let input = r#"{"a":[1,{"b/c":true}], "d" : 7}"#;
        assert_eq!(pointer_at(input, 0), "");
        assert_eq!(pointer_at(input, 1), "/a");
        assert_eq!(pointer_at(input, 5), "/a");
        assert_eq!(pointer_at(input, 6), "/a/0");
        assert_eq!(pointer_at(input, 8), "/a/1");
        assert_eq!(pointer_at(input, 15), "/a/1/b~1c");
        assert_eq!(pointer_at(input, 29), "/d");
        assert_eq!(pointer_at(input, input.len()), "");
    }

    #[test]
    fn one_walk_serves_all() {
        let input = br#"[{"x":1},{"y":2}]"#;
        let mut found = vec![];
        Document::pointers(input, &[1, 6, 9, 14, 17], &mut |pointer| found.push(pointer));
        assert_eq!(found, ["/0", "/0/x", "/1", "/1/y", ""]);
    }

    #[test]
    fn tolerates_what_is_broken() {
        assert_eq!(pointer_at(r#"{"a" 1}"#, 5), "/a");
        assert_eq!(pointer_at(r#"{"a":"#, 5), "/a");
        assert_eq!(pointer_at(r#"{"captions":[{"text"#, 14), "/captions/0/text");
        assert_eq!(pointer_at("]]]}", 3), "");
    }
}
