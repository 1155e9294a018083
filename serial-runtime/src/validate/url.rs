//! `url`: absolute URLs, in the sense of JSON Schema's format `uri`: a URI with a scheme, RFC 3986.
//!
//! This is the grammar of that document and nothing beyond it: a browser accepts more (spaces, text that is not
//! ASCII) and repairs it, which would make two readers of one document see two addresses.

use super::{Param, Textual, Violations};
use crate::{describe::Rule, excerpt::Excerpt};
use alloc::{borrow::Cow, string::ToString, vec};
use core::net::Ipv6Addr;

/// Holds a text to being a URI with a scheme.
#[inline]
pub fn url<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    if let Some(text) = value.text()
        && !is_uri(text)
    {
        not_a_url(text, rule, found);
    }
}

/// `URI = scheme ":" hier-part [ "?" query ] [ "#" fragment ]`
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (hier_part, query) = rest.split_once('?').unwrap_or((rest, ""));
    is_scheme(scheme)
        && is_hier_part(hier_part)
        && is_made_of(query, b":@/?")
        && is_made_of(fragment, b":@/?")
}

/// `scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )`
fn is_scheme(scheme: &str) -> bool {
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// `hier-part = "//" authority path-abempty / path-absolute / path-rootless / path-empty`
fn is_hier_part(hier_part: &str) -> bool {
    let Some(rest) = hier_part.strip_prefix("//") else { return is_made_of(hier_part, b":@/") };
    let end = rest.find('/').unwrap_or(rest.len());
    rest.split_at_checked(end)
        .is_some_and(|(authority, path)| is_authority(authority) && is_made_of(path, b":@/"))
}

/// `authority = [ userinfo "@" ] host [ ":" port ]`
fn is_authority(authority: &str) -> bool {
    let (userinfo, rest) = authority.split_once('@').unwrap_or(("", authority));
    let (host, port) = split_port(rest);
    is_made_of(userinfo, b":") && is_host(host) && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// The colons in brackets are not those of a port.
fn split_port(rest: &str) -> (&str, &str) {
    match rest.rfind(':') {
        Some(colon) if rest.rfind(']').is_none_or(|bracket| bracket < colon) => {
            (rest.get(..colon).unwrap_or(rest), rest.get(colon + 1..).unwrap_or(""))
        }
        _ => (rest, ""),
    }
}

/// `host = IP-literal / IPv4address / reg-name`; every IPv4 address is a `reg-name` too.
fn is_host(host: &str) -> bool {
    match host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(address) => is_ipv6(address) || is_future_address(address),
        None => is_made_of(host, b""),
    }
}

fn is_ipv6(address: &str) -> bool {
    address.parse::<Ipv6Addr>().is_ok()
}

/// `IPvFuture = "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`
fn is_future_address(address: &str) -> bool {
    let Some((version, rest)) = address.split_once('.') else { return false };
    let digits = version.strip_prefix(['v', 'V']).unwrap_or("");
    let is_version = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_version && !rest.is_empty() && !rest.contains('%') && is_made_of(rest, b":")
}

/// `*( unreserved / pct-encoded / sub-delims / also )`
fn is_made_of(text: &str, also: &[u8]) -> bool {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [] => return true,
            [b'%', high, low, rest @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => rest,
            [byte, rest @ ..]
                if byte.is_ascii_alphanumeric()
                    || b"-._~!$&'()*+,;=".contains(byte)
                    || also.contains(byte) =>
            {
                rest
            }
            _ => return false,
        };
    }
}

#[cold]
#[inline(never)]
fn not_a_url(text: &str, rule: &'static Rule, found: &mut Violations) {
    let excerpt = Excerpt(text).to_string();
    let message = format_args!("expected an absolute URL, found `{excerpt}`");
    found.broke(rule, message, vec![("found", Param::Text(Cow::Owned(excerpt.clone())))]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::describe::Constraint;
    use alloc::{string::String, vec::Vec};
    use jsonschema::Validator;
    use std::sync::LazyLock;

    /// Whether a validator of JSON Schema accepts the text as format `uri`.
    fn format_accepts(text: &str) -> bool {
        static FORMAT: LazyLock<Validator> = LazyLock::new(|| {
            let schema = serde_json::json!({ "format": "uri" });
            jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
        });
        FORMAT.is_valid(&text.into())
    }

    #[test]
    fn verdicts_are_those_of_the_format() {
        let accepted = [
            "http://example.com",
            "https://example.com/",
            "https://example.com:8080/a/b?c=d#e",
            "http://a",
            "ftp://user:pw@example.com/x",
            "http://@a",
            "mailto:a@b.c",
            "urn:isbn:0451450523",
            "data:,x",
            "file:///etc",
            "http://[::1]/",
            "http://[::ffff:1.2.3.4]:80",
            "http://[v1.a:b]",
            "http://127.0.0.1",
            "http://a:",
            "x:",
            "a+b-c.d:e",
            "http://a/%20%e2",
            "http://a?b?c/d",
            "http://a#b?c/d:@",
            "tel:+1-816-555-1212",
            "http://999.999.999.999",
            "http://a_b",
            "http://a%2Fb",
            "http:///x",
            "http:/x",
            "http:x",
            "blob:x/y",
            "http://a//b",
            "x:/",
            "http://a;b,c",
            "s3://bucket/key",
            "http://",
        ];
        let refused = [
            "",
            "a",
            "/a",
            "//a/b",
            "?x",
            "#x",
            ":",
            "://a",
            "1a:b",
            "+a:b",
            "a b:c",
            "é:x",
            "http://a b",
            "http://a/b c",
            "http://é",
            "http://a/é",
            "http://a/%",
            "http://a/%4",
            "http://a/%zz",
            "http://a#b#c",
            "http://a[b",
            "http://[::1",
            "http://::1]",
            "http://[:::1]",
            "http://[1.2.3.4]",
            "http://[v.a]",
            "http://[v1.]",
            "http://[vg.a]",
            "http://[::1%25eth0]",
            "http://a:b",
            "http://a:8 0",
            "http://a@b@c",
            "http://a\\b",
            "http://a/<b>",
            "http://a/\"b\"",
            "http://a/{b}",
            "http://a/|b",
            "http://a/^b",
            "http://a/`b",
            "http://a\n",
            " http://a",
            "http://a/\u{7f}",
            "http://[::1]x",
            "http://x[::1]",
        ];
        for text in accepted {
            assert!(is_uri(text), "{text}");
            assert!(format_accepts(text), "the format refuses {text}");
        }
        for text in refused {
            assert!(!is_uri(text), "{text}");
            assert!(!format_accepts(text), "the format accepts {text}");
        }
    }

    #[test]
    fn random_shapes_agree_with_the_format() {
        let pieces = [
            "a", "1", ":", "/", "//", "?", "#", "@", "[", "]", "::1", "%41", "%4", "v1.", ".", "é", " ",
            "http://", "-",
        ];
        let mut random = fastrand::Rng::with_seed(3);
        let mut accepted = 0;
        for _ in 0..100_000 {
            let sample: String = (0..random.usize(1..8)).map(|_| random.choice(pieces).unwrap()).collect();
            assert_eq!(is_uri(&sample), format_accepts(&sample), "{sample:?}");
            accepted += usize::from(is_uri(&sample));
        }
        assert!(accepted > 1000, "the samples prove nothing");
    }

    #[test]
    fn the_message_repeats_an_excerpt() {
        const URL: Rule = Rule { constraint: Constraint::Url, message: None, code: None };
        let mut found = Violations::NONE;
        url("example.com", &URL, &mut found);
        let said: Vec<_> = found.iter().map(|one| one.message()).collect();
        assert_eq!(said, ["expected an absolute URL, found `example.com`"]);
    }
}
