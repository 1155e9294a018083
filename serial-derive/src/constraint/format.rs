//! `email`, `url`, `ip` and their like: texts of a form that has a name.

use super::{Known, Said};
use crate::{ctxt::Ctxt, item::Item, scalar::Scalar};
use proc_macro2::TokenStream;
use quote::quote;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use syn::Result;

#[derive(Clone, Copy)]
pub(crate) enum Format {
    Email,
    Url,
    Ip,
    Ipv4,
    Ipv6,
    Ascii,
    Alphanumeric,
    NonControlCharacter,
    Phone,
    CreditCard,
}

impl Format {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        said.only(cx, item)?;
        Ok(match item.name().as_str() {
            "email" => Self::Email,
            "url" => Self::Url,
            "ip" => Self::Ip,
            "ipv4" => Self::Ipv4,
            "ipv6" => Self::Ipv6,
            "ascii" => Self::Ascii,
            "alphanumeric" => Self::Alphanumeric,
            "non_control_character" => Self::NonControlCharacter,
            "phone" => Self::Phone,
            _ => Self::CreditCard,
        })
    }

    /// The function of the runtime that checks it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Url => "url",
            Self::Ip => "ip",
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Ascii => "ascii",
            Self::Alphanumeric => "alphanumeric",
            Self::NonControlCharacter => "non_control_character",
            Self::Phone => "phone",
            Self::CreditCard => "credit_card",
        }
    }

    /// Only what is wrong at first sight, where the runtime knows a whole grammar.
    pub(super) fn broken_by(self, known: &Known<'_>) -> Option<String> {
        let Known::Scalar(Scalar::Str(text)) = known else { return None };
        let (holds, what) = match self {
            Self::Email => (text.contains('@'), "an e-mail address contains `@`"),
            Self::Url => (text.contains(':'), "an absolute URL contains `:`"),
            Self::Ip => (text.parse::<IpAddr>().is_ok(), "it is no IP address"),
            Self::Ipv4 => (text.parse::<Ipv4Addr>().is_ok(), "it is no IPv4 address"),
            Self::Ipv6 => (text.parse::<Ipv6Addr>().is_ok(), "it is no IPv6 address"),
            Self::Ascii => (text.is_ascii(), "it has characters beyond ASCII"),
            Self::Alphanumeric => (
                text.chars().all(char::is_alphanumeric),
                "it has characters that are neither letters nor digits",
            ),
            Self::NonControlCharacter => (!text.contains(char::is_control), "it has control characters"),
            Self::Phone => {
                (text.starts_with('+'), "a phone number starts with `+` and the code of its country")
            }
            Self::CreditCard => (text.contains(|char: char| char.is_ascii_digit()), "it has no digits"),
        };
        (!holds).then(|| what.to_owned())
    }

    pub(super) fn describe(self) -> TokenStream {
        match self {
            Self::Email => quote!(Email),
            Self::Url => quote!(Url),
            Self::Ip => quote!(Ip),
            Self::Ipv4 => quote!(Ipv4),
            Self::Ipv6 => quote!(Ipv6),
            Self::Ascii => quote!(Ascii),
            Self::Alphanumeric => quote!(Alphanumeric),
            Self::NonControlCharacter => quote!(NonControlCharacter),
            Self::Phone => quote!(Phone),
            Self::CreditCard => quote!(CreditCard),
        }
    }
}
