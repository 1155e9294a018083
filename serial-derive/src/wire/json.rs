//! Names as JSON text.

use proc_macro2::{Literal, Span};

/// The bytes of a key with what surrounds it between two fields: `,"name":`.
pub(crate) fn key(name: &str) -> Vec<u8> {
    let mut text = String::from(",\"");
    name.chars().for_each(|character| escape(character, &mut text));
    text.push_str("\":");
    text.into_bytes()
}

/// [`key`] as a byte string literal.
pub(crate) fn key_literal(name: &str, span: Span) -> Literal {
    let mut literal = Literal::byte_string(&key(name));
    literal.set_span(span);
    literal
}

/// Only what RFC 8259 says must be escaped is escaped, in the short form where there is one.
fn escape(character: char, text: &mut String) {
    match character {
        '"' => text.push_str("\\\""),
        '\\' => text.push_str("\\\\"),
        '\u{8}' => text.push_str("\\b"),
        '\u{c}' => text.push_str("\\f"),
        '\n' => text.push_str("\\n"),
        '\r' => text.push_str("\\r"),
        '\t' => text.push_str("\\t"),
        '\0'..='\u{1f}' => text.push_str(&format!("\\u{:04x}", u32::from(character))),
        _ => text.push(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(name: &str) -> String {
        String::from_utf8(key(name)).unwrap()
    }

    #[test]
    fn names_are_quoted() {
        assert_eq!(text("title"), ",\"title\":");
        assert_eq!(text(""), ",\"\":");
        assert_eq!(text("größe 😀"), ",\"größe 😀\":");
    }

    #[test]
    fn only_what_must_be_is_escaped() {
        assert_eq!(text("a\"b\\c/"), ",\"a\\\"b\\\\c/\":");
        assert_eq!(text("\u{8}\u{c}\n\r\t"), ",\"\\b\\f\\n\\r\\t\":");
        assert_eq!(text("\0\u{1f}\u{7f}\u{2028}"), ",\"\\u0000\\u001f\u{7f}\u{2028}\":");
    }

    #[test]
    fn literals_are_byte_strings() {
        assert_eq!(key_literal("a\"", Span::call_site()).to_string(), r#"b",\"a\\\"\":""#);
    }
}
