//! `ip`, `ipv4` and `ipv6`: addresses as text.

use super::{Param, Textual, Violations};
use crate::{describe::Rule, excerpt::Excerpt};
use alloc::{borrow::Cow, string::ToString, vec};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Holds a text to being an IP address of either version.
#[inline]
pub fn ip<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    check(value.text(), |text| text.parse::<IpAddr>().is_ok(), "an IP address", rule, found);
}

/// Holds a text to being an IPv4 address.
#[inline]
pub fn ipv4<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    check(value.text(), |text| text.parse::<Ipv4Addr>().is_ok(), "an IPv4 address", rule, found);
}

/// Holds a text to being an IPv6 address, without a zone.
#[inline]
pub fn ipv6<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    check(value.text(), |text| text.parse::<Ipv6Addr>().is_ok(), "an IPv6 address", rule, found);
}

fn check(
    text: Option<&str>,
    is_address: fn(&str) -> bool,
    what: &str,
    rule: &'static Rule,
    found: &mut Violations,
) {
    if let Some(text) = text
        && !is_address(text)
    {
        let excerpt = Excerpt(text);
        let params = vec![("found", Param::Text(Cow::Owned(excerpt.to_string())))];
        found.broke(rule, format_args!("expected {what}, found {excerpt}"), params);
    }
}
