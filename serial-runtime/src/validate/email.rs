//! `email`: addresses that a mail form accepts.
//!
//! The rule is that of the HTML living standard (section 4.10.5.1.5, "valid email address"), within the sizes of
//! RFC 5321 (section 4.5.3.1: a local part of at most 64 octets; 254 for the whole, what its path of 256 leaves), and
//! with single dots in the local part as in its `Dot-string` and no reserved labels. So every address that passes here passes validators of
//! JSON Schema's format `email` as well, except for domains with invalid `xn--` labels, which only an IDNA library can tell.
//!
//! Quoted local parts (`"a b"@example.org`) and address literals (`a@[127.0.0.1]`), which that format allows, are refused:
//! no provider gives them out, and what follows in a system seldom copes with them.

use super::{Param, Textual, Violations};
use crate::{describe::Rule, excerpt::Excerpt};
use alloc::{borrow::Cow, string::ToString, vec};

/// The most octets of an address, RFC 5321 section 4.5.3.1.3 less the angle brackets.
const MAX_ADDRESS: usize = 254;
/// The most octets of a local part, RFC 5321 section 4.5.3.1.1.
const MAX_LOCAL: usize = 64;
/// The most octets of a label, RFC 1034 section 3.5.
const MAX_LABEL: usize = 63;

/// Holds a text to being an e-mail address.
#[inline]
pub fn email<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    if let Some(text) = value.text()
        && !is_email(text)
    {
        not_an_address(text, rule, found);
    }
}

fn is_email(text: &str) -> bool {
    // No part holds an `@`, so the first is the only one.
    text.len() <= MAX_ADDRESS
        && text.split_once('@').is_some_and(|(local, domain)| is_local_part(local) && is_domain(domain))
}

/// `1*( atext / "." )`, with dots between atoms only.
fn is_local_part(local: &str) -> bool {
    local.len() <= MAX_LOCAL && local.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(is_atext))
}

/// `atext`, RFC 5322 section 3.2.3.
fn is_atext(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

/// `label *( "." label )`.
fn is_domain(domain: &str) -> bool {
    domain.split('.').all(is_label)
}

/// `let-dig [ [ ldh-str ] let-dig ]`, of limited length, RFC 1034 section 3.5; other labels like `xn--` ones are reserved,
/// RFC 5890 section 2.3.1.
fn is_label(label: &str) -> bool {
    let bytes = label.as_bytes();
    let ends = [bytes.first(), bytes.last()];
    bytes.len() <= MAX_LABEL
        && ends.iter().all(|end| end.is_some_and(u8::is_ascii_alphanumeric))
        && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        && (bytes.get(2..4) != Some(b"--")
            || bytes.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(b"xn")))
}

#[cold]
#[inline(never)]
fn not_an_address(text: &str, rule: &'static Rule, found: &mut Violations) {
    let excerpt = Excerpt(text).to_string();
    let message = format_args!("expected an e-mail address, found `{excerpt}`");
    found.broke(rule, message, vec![("found", Param::Text(Cow::Owned(excerpt.clone())))]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::describe::Constraint;
    use alloc::{format, string::String, vec::Vec};
    use jsonschema::Validator;
    use std::sync::LazyLock;

    /// Whether a validator of JSON Schema accepts the text as format `email`.
    fn format_accepts(text: &str) -> bool {
        static FORMAT: LazyLock<Validator> = LazyLock::new(|| {
            let schema = serde_json::json!({ "format": "email" });
            jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
        });
        FORMAT.is_valid(&text.into())
    }

    fn sized(local: usize, domain: usize) -> String {
        let label = "b".repeat(49);
        let domain = [label.as_str(); 6].join(".").chars().take(domain).collect::<String>();
        format!("{}@{domain}", "a".repeat(local))
    }

    #[test]
    fn verdicts_are_those_of_the_format() {
        let accepted = [
            "a@b",
            "user@example.com",
            "first.last@example.co.uk",
            "user+tag@example.com",
            "USER@EXAMPLE.COM",
            "o'brien@example.ie",
            "!#$%&'*+-/=?^_`{|}~@example.org",
            "1234567890@example.com",
            "a@localhost",
            "a@b-c.de",
            "a@1.example",
            "a@123.com",
            "a@b.c.d.e.f",
            "x@xn--bcher-kva.example",
            "_@example.com",
            "-@example.com",
            "a-@example.com",
            "{}@example.com",
            "a/b@example.com",
        ];
        let refused = [
            "",
            "@",
            "a",
            "a@",
            "@b",
            "a@b@c",
            "a b@example.com",
            "a@exa mple.com",
            " a@b.c",
            "a@b.c ",
            "a@b.c\n",
            ".a@example.com",
            "a.@example.com",
            "a..b@example.com",
            "a@.example.com",
            "a@example..com",
            "a@-b.com",
            "a@b-.com",
            "a@b_c.com",
            "a@example.com.",
            "a,b@example.com",
            "a:b@example.com",
            "a<b@example.com",
            "a(b)@example.com",
            "a\"b@example.com",
            "a[b@example.com",
            "a\\b@example.com",
            "ü@example.com",
            "a@ex/ample.com",
            "a@b,c",
            "a@b:25",
            "mailto:a@b.c",
            "a@[b]",
            "a@b!c",
            "a@ab--cd.example.com",
            "a\u{0}@b.c",
        ];
        for text in accepted {
            assert!(is_email(text), "{text}");
            assert!(format_accepts(text), "the format refuses {text}");
        }
        for text in refused {
            assert!(!is_email(text), "{text}");
            assert!(!format_accepts(text), "the format accepts {text}");
        }
    }

    #[test]
    fn sizes_are_those_of_the_format() {
        for (local, domain, expected) in [(64, 20, true), (65, 20, false), (10, 243, true), (64, 190, false)]
        {
            let text = sized(local, domain);
            assert_eq!(is_email(&text), expected && text.len() <= MAX_ADDRESS, "{local}@{domain}");
        }
        assert!(!is_email(&format!("a@{}.com", "b".repeat(64))));
        assert!(is_email(&format!("a@{}.com", "b".repeat(63))));
    }

    #[test]
    fn what_only_the_format_accepts() {
        for text in
            ["\"a b\"@example.org", "a@[127.0.0.1]", "a@[IPv6:::1]", "Name <a@b.c>", "\"\"@example.org"]
        {
            assert!(!is_email(text) && format_accepts(text), "{text}");
        }
    }

    #[test]
    fn what_passes_passes_the_format() {
        let mut random = fastrand::Rng::with_seed(11);
        let mut passed = 0;
        for _ in 0..50_000 {
            let sample: String = (0..random.usize(3..12))
                .map(|_| random.choice(['a', 'b', '1', '@', '@', '.', '-', '_', 'é', '"', ' ']).unwrap())
                .collect();
            if is_email(&sample) {
                passed += 1;
                assert!(format_accepts(&sample), "{sample:?}");
            }
        }
        assert!(passed > 100, "the samples prove nothing");
    }

    #[test]
    fn the_message_repeats_an_excerpt() {
        const EMAIL: Rule = Rule { constraint: Constraint::Email, message: None, code: None };
        let mut found = Violations::NONE;
        email(&Some("nobody"), &EMAIL, &mut found);
        email(&None::<&str>, &EMAIL, &mut found);
        let said: Vec<_> = found.iter().map(|one| one.message()).collect();
        assert_eq!(said, ["expected an e-mail address, found `nobody`"]);
    }
}
