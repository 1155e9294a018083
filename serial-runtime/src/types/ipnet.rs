//! `ipnet::IpNet`, `Ipv4Net` and `Ipv6Net`: text in JSON; outside of text formats the octets and the length of the prefix, as rmp-serde
//! writes them. Text is read everywhere.

use super::{
    display,
    key::parse_key,
    net::{V4, V6, either, keys},
    text_form::spelled,
};
use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type, of},
    encode::{Encode, EncodeKey},
    error::ErrorKind,
    slots::Slot,
    validate::no_rules,
    wire::{Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use ::ipnet::{IpNet, Ipv4Net, Ipv6Net};
use core::net::{Ipv4Addr, Ipv6Addr};

no_rules!(key: IpNet, Ipv4Net, Ipv6Net);

const V4_TEXT: &str = r"^([0-9]{1,3}\.){3}[0-9]{1,3}/[0-9]{1,2}$";
const V6_TEXT: &str = r"^[0-9A-Fa-f:.]+/[0-9]{1,3}$";

/// Octets with the length of the prefix behind them.
macro_rules! network {
    ($($ty:ident $ip:ident $octets:literal $len:literal $expected:literal $range:literal $form:expr;)+) => {$(
        impl Describe for $ty {
            const TYPE: Type = $form;
        }

        impl Encode for $ty {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                if W::TEXT {
                    return display::value(self, w, at, lead);
                }
                let mut bytes = [self.prefix_len(); $len];
                if let Some(octets) = bytes.first_chunk_mut() {
                    *octets = self.addr().octets();
                }
                bytes.encode(w, at, lead)
            }
        }

        impl<'de> Decode<'de> for $ty {
            crate::decode::empty!(Self::default());

            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                if R::TEXT || r.kind(at) == Kind::Str {
                    return r.text(at, $expected, |text| text.parse().ok(), out);
                }
                let mut bytes = Slot::<[u8; $len]>::EMPTY;
                let rest = Decode::decode(r, at, &mut bytes)?;
                let bytes = r.built(rest, &mut bytes)?;
                let network = bytes
                    .split_first_chunk::<$octets>()
                    .and_then(|(octets, prefix)| Self::new($ip::from(*octets), *prefix.first()?).ok());
                match network {
                    Some(network) => out.fill(network),
                    None => return Err(r.out_of_range(at, $range)),
                }
                Ok(rest)
            }
        }
    )+};
}

network! {
    Ipv4Net Ipv4Addr 4 5 "an IPv4 network" "a prefix of at most 32 bits"
        spelled!("Ipv4Network", "ipnet::Ipv4Net", "An IPv4 address and the length of its prefix.", V4_TEXT);
    Ipv6Net Ipv6Addr 16 17 "an IPv6 network" "a prefix of at most 128 bits"
        spelled!("Ipv6Network", "ipnet::Ipv6Net", "An IPv6 address and the length of its prefix.", V6_TEXT);
}

either! {
    IpNet Ipv4Net Ipv6Net "an IP network" Type::OneOf(&[of::<Ipv4Net>, of::<Ipv6Net>]), Self::V4(Ipv4Net::default());
}

keys! {
    IpNet "an IP network";
    Ipv4Net "an IPv4 network";
    Ipv6Net "an IPv6 network";
}
