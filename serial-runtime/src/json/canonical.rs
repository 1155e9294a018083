//! JSON in an order that depends on nothing but its content: RFC 8785, and the same order without its numbers.
//!
//! What has been written is gone through once, and only the members of an object are moved, and only where they are not in order. No
//! tree is built: of an open object, the keys are kept with the places of their members.

use crate::{
    error::{Error, ErrorKind},
    json,
    number::ecmascript,
    text,
};
use alloc::{borrow::Cow, format, string::String, vec::Vec};
use core::{cmp::Ordering, ops::Range};

/// What is to become of numbers, texts and whitespace.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As RFC 8785 has them; equal keys are an error.
    Canonical,
    /// As they are.
    Kept,
}

/// The document with the members of each object in the order of their keys, by UTF-16 code units.
///
/// # Errors
///
/// Where the form is canonical: a number that no double is, half of a surrogate pair, and keys that are equal.
pub(super) fn sorted(document: &[u8], form: Form) -> Result<Vec<u8>, Error> {
    let mut sorter = Sorter { form, out: Vec::with_capacity(document.len()) };
    let rest = sorter.value(document)?;
    sorter.space(rest);
    Ok(sorter.out)
}

struct Sorter {
    form: Form,
    out: Vec<u8>,
}

/// A member of an object that is being read: its key, and where it has been written.
struct Member<'a> {
    key: Cow<'a, str>,
    place: Range<usize>,
}

impl Sorter {
    /// Writes a value, and returns what is behind it.
    fn value<'a>(&mut self, at: &'a [u8]) -> Result<&'a [u8], Error> {
        let at = self.space(at);
        match at.split_first() {
            Some((b'{', rest)) => self.object(rest),
            Some((b'[', rest)) => self.array(rest),
            Some((b'"', _)) => self.text(at).map(|(_, rest)| rest),
            _ => self.scalar(at),
        }
    }

    fn array<'a>(&mut self, at: &'a [u8]) -> Result<&'a [u8], Error> {
        self.out.push(b'[');
        let mut at = self.space(at);
        while at.first() != Some(&b']') {
            at = self.value(at)?;
            at = self.space(at);
            if let Some((b',', rest)) = at.split_first() {
                self.out.push(b',');
                at = rest;
            } else if at.is_empty() {
                return Err(broken());
            }
        }
        self.close(at)
    }

    fn object<'a>(&mut self, mut at: &'a [u8]) -> Result<&'a [u8], Error> {
        self.out.push(b'{');
        let mut members = Vec::new();
        loop {
            let start = self.out.len();
            at = self.space(at);
            if at.first() == Some(&b'}') {
                return self.close(at);
            }
            let (key, rest) = self.text(at)?;
            at = self.space(rest).strip_prefix(b":").ok_or_else(broken)?;
            self.out.push(b':');
            at = self.value(at)?;
            members.push(Member { key, place: start..self.out.len() });
            let behind = text::trim_start(at);
            match behind.strip_prefix(b",") {
                // Before a comma there is no space in what we write, and none that means anything in what others have written.
                Some(rest) => at = rest,
                None => break,
            }
            self.out.push(b',');
        }
        self.order(members)?;
        at = self.space(at);
        self.close(at)
    }

    /// Puts the members in order, which are the last that have been written, with a comma between.
    fn order(&mut self, mut members: Vec<Member<'_>>) -> Result<(), Error> {
        let Some(start) = members.first().map(|first| first.place.start) else { return Ok(()) };
        if !members.is_sorted_by(|a, b| compare(&a.key, &b.key) != Ordering::Greater) {
            members.sort_by(|a, b| compare(&a.key, &b.key));
            let written = self.out.get(start..).unwrap_or_default().to_vec();
            self.out.truncate(start);
            for (index, Member { place, .. }) in members.iter().enumerate() {
                if index != 0 {
                    self.out.push(b',');
                }
                // OK because these are places in what has just been taken off.
                let member = written.get(place.start - start..place.end - start);
                self.out.extend_from_slice(member.unwrap_or_default());
            }
        }
        match members.iter().zip(members.iter().skip(1)).find(|(one, next)| one.key == next.key) {
            Some((one, _)) if self.form == Form::Canonical => Err(refused(&format!(
                "a canonical object has no key twice, found `{}` again",
                crate::excerpt::Excerpt(&one.key)
            ))),
            _ => Ok(()),
        }
    }

    /// Copies a closing bracket.
    fn close<'a>(&mut self, at: &'a [u8]) -> Result<&'a [u8], Error> {
        let (bracket, rest) = at.split_first().ok_or_else(broken)?;
        self.out.push(*bracket);
        Ok(rest)
    }

    /// Copies the whitespace at the start, unless the form has none.
    fn space<'a>(&mut self, at: &'a [u8]) -> &'a [u8] {
        let rest = text::trim_start(at);
        if self.form == Form::Kept {
            let (space, _) = at.split_at_checked(at.len() - rest.len()).unwrap_or_default();
            self.out.extend_from_slice(space);
        }
        rest
    }

    /// Writes a text; what it says, and what is behind it.
    fn text<'a>(&mut self, at: &'a [u8]) -> Result<(Cow<'a, str>, &'a [u8]), Error> {
        let len = text_len(at).ok_or_else(broken)?;
        let (quoted, rest) = at.split_at_checked(len).ok_or_else(broken)?;
        let text: Cow<'a, str> = json::from_slice(quoted)?;
        match self.form {
            Form::Canonical => json::encode_into(&*text, &mut self.out)?,
            Form::Kept => self.out.extend_from_slice(quoted),
        }
        Ok((text, rest))
    }

    /// Writes a number, a truth value or null.
    fn scalar<'a>(&mut self, at: &'a [u8]) -> Result<&'a [u8], Error> {
        let is_end = |byte: &u8| matches!(byte, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t');
        let (scalar, rest) = at.split_at(at.iter().position(is_end).unwrap_or(at.len()));
        match scalar.first() {
            None => return Err(broken()),
            Some(b'-' | b'0'..=b'9') if self.form == Form::Canonical => {
                self.out.extend_from_slice(number(scalar)?.as_bytes());
            }
            Some(_) => self.out.extend_from_slice(scalar),
        }
        Ok(rest)
    }
}

/// The length of a text with its quotes.
fn text_len(at: &[u8]) -> Option<usize> {
    let mut escaped = false;
    let end = at.iter().skip(1).position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    });
    end.map(|end| end + 2)
}

/// By UTF-16 code units, RFC 8785 section 3.2.3: what is beyond the basic plane comes before U+E000.
fn compare(a: &str, b: &str) -> Ordering {
    a.encode_utf16().cmp(b.encode_utf16())
}

/// A number is what the double says that it stands for. An integer which that would make another one of is refused.
fn number(text: &[u8]) -> Result<String, Error> {
    let text = str::from_utf8(text).map_err(Error::custom)?;
    let value: f64 = text.parse().map_err(Error::custom)?;
    let is_integer = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let canonical = ecmascript::text(value);
    if value.is_finite() && (!is_integer || canonical == text || value == 0.0) {
        return Ok(canonical);
    }
    let message = format!("RFC 8785 has doubles only, and none is {text}; write it as text (`js_safe`)");
    Err(refused(&message))
}

fn refused(message: &str) -> Error {
    Error::new(ErrorKind::Custom, message)
}

/// OK to be rare: what is sorted has been written by us, or checked when it was read.
#[cold]
fn broken() -> Error {
    refused("what was written is no JSON")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, canonical: &str) {
        let sorted = |form| String::from_utf8(sorted(input.as_bytes(), form).unwrap()).unwrap();
        assert_eq!(sorted(Form::Canonical), canonical);
        let again = super::sorted(canonical.as_bytes(), Form::Canonical).unwrap();
        assert_eq!(String::from_utf8(again).unwrap(), canonical, "canonical already");
        let (kept, read): (serde_json::Value, serde_json::Value) =
            (serde_json::from_str(&sorted(Form::Kept)).unwrap(), serde_json::from_str(input).unwrap());
        assert_eq!(kept, read, "nothing else has changed");
    }

    #[track_caller]
    fn refuses(input: &str, message: &str) {
        let error = sorted(input.as_bytes(), Form::Canonical).unwrap_err();
        assert!(error.message().contains(message), "{error}");
    }

    /// RFC 8785, section 3.2.2.
    #[test]
    fn the_sample_of_the_rfc() {
        check(
            r#"{
  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
  "literals": [null, true, false]
}"#,
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
             \"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
        );
    }

    /// RFC 8785, section 3.2.3.
    #[test]
    fn the_order_of_the_rfc() {
        check(
            "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\
             \"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\",\
             \"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}",
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\
             \"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\
             \"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}",
        );
    }

    #[test]
    fn objects_inside_of_objects() {
        check(r#"{"b":{"z":1,"y":[{"d":1,"c":2}]},"a":{}}"#, r#"{"a":{},"b":{"y":[{"c":2,"d":1}],"z":1}}"#);
        check("[]", "[]");
        check(" [ 1 , [ ] , { } ] ", "[1,[],{}]");
        check(r#"{"aa":1,"a":2,"":3}"#, r#"{"":3,"a":2,"aa":1}"#);
    }

    #[test]
    fn lines_stay_lines() {
        let pretty = "{\n  \"b\": 1,\n  \"a\": {\n    \"d\": [],\n    \"c\": \"\\u0041\"\n  }\n}";
        let expected = "{\n  \"a\": {\n    \"c\": \"\\u0041\",\n    \"d\": []\n  },\n  \"b\": 1\n}";
        assert_eq!(sorted(pretty.as_bytes(), Form::Kept).unwrap(), expected.as_bytes());
    }

    #[test]
    fn integers_are_doubles_or_refused() {
        check(
            "[9007199254740992,-1,0,-0,1000000000000000000,1.152921504606847e18]",
            "[9007199254740992,-1,0,0,1000000000000000000,1152921504606847000]",
        );
        refuses("1152921504606846976", "js_safe");
        refuses("9007199254740993", "js_safe");
        refuses("18446744073709551615", "js_safe");
        refuses("1e400", "js_safe");
        refuses(r#"{"a":1,"\u0061":2}"#, "`a` again");
    }

    #[test]
    fn what_is_no_json_is_an_error() {
        for input in ["", "[", "[1", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "\"a", "{1:2}"] {
            assert!(sorted(input.as_bytes(), Form::Kept).is_err(), "{input}");
        }
    }
}
