//! Passes over a value that will be read in any case: only where it ends is looked for, and the reading that follows finds what is
//! wrong with it. On a valid value it comes to the same place as [`skip`](super::skip); on any other to some place, or none.

use crate::{text, wire::Key};

/// The value of a key of the object whose next key is at `at`, if it stands there as encoders write it. Only keys without escapes
/// are passed over: another one might be this one.
pub(super) fn find<'de>(mut at: &'de [u8], key: &'static Key, depth: usize) -> Option<&'de [u8]> {
    loop {
        if let Some(value) = text::strip(at, key.json_first()) {
            return Some(value);
        }
        let name = at.strip_prefix(b"\"")?;
        let rest = name.get(text::scan_string(name).len..)?.strip_prefix(b"\"")?;
        let rest = value(text::trim_start(text::trim_start(rest).strip_prefix(b":")?), depth)?;
        at = text::trim_start(text::trim_start(rest).strip_prefix(b",")?);
    }
}

/// What follows the value at `at`, which has no whitespace before it; `None` too where containers nest more than `depth` deep.
#[inline]
pub(super) fn value(at: &[u8], depth: usize) -> Option<&[u8]> {
    let (&first, rest) = at.split_first()?;
    match first {
        b'"' => string(rest),
        b'{' | b'[' if depth > 0 => inside(rest, depth),
        b'{' | b'[' => None,
        _ => {
            let is_end = |byte: &u8| matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t');
            at.iter().position(is_end).and_then(|len| at.get(len..))
        }
    }
}

/// What follows a string, whose opening quote has been passed.
#[inline]
fn string(mut at: &[u8]) -> Option<&[u8]> {
    loop {
        let rest = at.get(text::scan_string(at).len..)?;
        at = match rest.split_first()? {
            (b'"', rest) => return Some(rest),
            (b'\\', rest) => rest.get(1..)?,
            (_, rest) => rest,
        };
    }
}

/// What follows a container, whose opening bracket has been passed. Brackets are counted, whatever their kind.
fn inside(mut at: &[u8], depth: usize) -> Option<&[u8]> {
    let mut open = 1_usize;
    loop {
        let (&byte, rest) = at.get(text::find_structure(at)?..)?.split_first()?;
        at = match byte {
            b'"' => string(rest)?,
            b'{' | b'[' => {
                open += 1;
                if open > depth {
                    return None;
                }
                rest
            }
            b'}' | b']' => {
                open -= 1;
                if open == 0 {
                    return Some(rest);
                }
                rest
            }
            // OK because there is no other one to stop at.
            _ => rest,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DecodeOptions, read::Reader};
    use super::*;
    use crate::wire::Reader as _;

    /// The naive twin is the strict one.
    fn check(text: &str) {
        let input = alloc::format!("{text},");
        let strict = Reader::new(input.as_bytes(), &DecodeOptions::default()).skip(input.as_bytes());
        assert_eq!(value(input.as_bytes(), 128), strict.ok(), "{text}");
    }

    #[test]
    fn it_comes_to_the_end_of_the_value() {
        for text in ["1", "-1.5e3", "true", "null", r#""""#, r#""a\"b\\""#, r#""]}{[,""#, "[]", "{}"] {
            check(text);
            check(&alloc::format!("[{text}, {text} ,{{\"k\":{text},\"]\":[{text}]}}]"));
            check(&alloc::format!("{{\"a\" : [{text}], \"}}\\\"\":{{ \"b\":{text} }} }}"));
        }
        check(&alloc::format!("\"{}\\\"{}\"", "a".repeat(100), "[".repeat(100)));
        check(&alloc::format!("{}{}", "[".repeat(100), "]".repeat(100)));
    }

    #[test]
    fn what_is_broken_has_some_end_or_none() {
        for text in ["", "\"", "\"\\", "[", "[\"", "{\"a\":[}", "1", "]"] {
            let _ = value(text.as_bytes(), 128);
        }
        let deep = alloc::vec![b'['; 1_000_000];
        assert_eq!(value(&deep, usize::MAX), None);
        assert_eq!(value(b"[[]]", 1), None);
        assert_eq!(value(b"[[]]", 2), Some(&b""[..]));
    }
}
