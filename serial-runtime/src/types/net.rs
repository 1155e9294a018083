//! Addresses of the internet protocol: text in JSON; outside of text formats the octets, as rmp-serde writes them (what
//! it cannot say there is lost: flow and scope of a socket address of version 6). Text is read everywhere.

use super::{display, key::parse_key};
use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type, of},
    encode::{Encode, EncodeKey},
    error::ErrorKind,
    slots::Slot,
    wire::{Key, Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

pub(super) static V4: Key = Key { name: "V4", json: b",\"V4\":", msgpack: b"\xa2V4" };
pub(super) static V6: Key = Key { name: "V6", json: b",\"V6\":", msgpack: b"\xa2V6" };

/// An address with a compact form, `$parts`: what it is taken apart into and put together from.
macro_rules! compact {
    ($($ty:ident $expected:literal $describe:expr, $parts:ty, |$value:ident| $take:expr, $put:expr, $empty:expr;)*) => {$(
        impl Describe for $ty {
            const TYPE: Type = $describe;
        }

        impl Encode for $ty {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                let $value = self;
                if W::TEXT { display::value(self, w, at, lead) } else { $take.encode(w, at, lead) }
            }
        }

        impl<'de> Decode<'de> for $ty {
            crate::decode::empty!($empty);

            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                if R::TEXT || r.kind(at) == Kind::Str {
                    return r.text(at, $expected, |text| text.parse().ok(), out);
                }
                let mut parts = Slot::<$parts>::EMPTY;
                let rest = Decode::decode(r, at, &mut parts)?;
                let put: fn($parts) -> Self = $put;
                out.fill(put(r.built(rest, &mut parts)?));
                Ok(rest)
            }
        }
    )*};
}

compact! {
    Ipv4Addr "an IPv4 address" Type::Text { format: "ipv4" }, [u8; 4], |ip| ip.octets(), Self::from, Self::UNSPECIFIED;
    Ipv6Addr "an IPv6 address" Type::Text { format: "ipv6" }, [u8; 16], |ip| ip.octets(), Self::from, Self::UNSPECIFIED;
    SocketAddrV4 "an IPv4 socket address" Type::OneOf(&[of::<str>]), (Ipv4Addr, u16),
        |socket| (socket.ip(), socket.port()), |(ip, port)| Self::new(ip, port), Self::new(Ipv4Addr::UNSPECIFIED, 0);
    SocketAddrV6 "an IPv6 socket address" Type::OneOf(&[of::<str>]), (Ipv6Addr, u16),
        |socket| (socket.ip(), socket.port()), |(ip, port)| Self::new(ip, port, 0, 0),
        Self::new(Ipv6Addr::UNSPECIFIED, 0, 0, 0);
}

/// An address of either version: outside of text formats, a map from the version to the address.
macro_rules! either {
    ($($ty:ident $v4:ident $v6:ident $expected:literal $describe:expr, $empty:expr;)*) => {$(
        impl Describe for $ty {
            const TYPE: Type = $describe;
        }

        impl Encode for $ty {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                if W::TEXT {
                    return display::value(self, w, at, lead);
                }
                let at = w.lead(at, lead)?;
                let at = w.map(at, 1)?;
                let at = match self {
                    Self::V4(address) => address.encode(w, at, Lead::First(&V4))?,
                    Self::V6(address) => address.encode(w, at, Lead::First(&V6))?,
                };
                w.map_end(at)
            }
        }

        impl<'de> Decode<'de> for $ty {
            crate::decode::empty!($empty);

            fn decode<R: Reader<'de>>(r: &mut R, start: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                if R::TEXT || r.kind(start) == Kind::Str {
                    return r.text(start, $expected, |text| text.parse().ok(), out);
                }
                let (mut v4, mut v6) = (Slot::<$v4>::EMPTY, Slot::<$v6>::EMPTY);
                let find = |name: &str| [V4.name, V6.name].iter().position(|version| *version == name);
                let (version, frame, at) = r.variant(start, find)?;
                let Some(frame) = frame else { return Err(r.expected(start, ErrorKind::Type, $expected)) };
                let at = match version {
                    Some(0) => r.value(&frame, at, &mut v4)?,
                    Some(_) => r.value(&frame, at, &mut v6)?,
                    None => return Err(r.unknown(start, ErrorKind::UnknownVariant, &[V4.name, V6.name])),
                };
                let at = r.variant_end(frame, at)?;
                out.fill(match version {
                    Some(0) => Self::V4(r.built(at, &mut v4)?),
                    _ => Self::V6(r.built(at, &mut v6)?),
                });
                Ok(at)
            }
        }
    )*};
}

#[cfg(feature = "ipnet")]
pub(super) use either;

either! {
    IpAddr Ipv4Addr Ipv6Addr "an IP address" Type::OneOf(&[of::<Ipv4Addr>, of::<Ipv6Addr>]),
        Self::V4(Ipv4Addr::UNSPECIFIED);
    SocketAddr SocketAddrV4 SocketAddrV6 "a socket address" Type::OneOf(&[of::<str>]),
        Self::V4(SocketAddrV4::new(Ipv4Addr::UNSPECIFIED, 0));
}

/// As keys of maps: outside of text formats a key is written like any value.
macro_rules! keys {
    ($($ty:ident $expected:literal;)*) => {$(
        impl EncodeKey for $ty {
            fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                if W::TEXT { display::key(self, w, at, first) } else { self.encode(w, at, Lead::None) }
            }
        }

        impl<'de> DecodeKey<'de> for $ty {
            fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                if R::TEXT || r.kind(at) == Kind::Str {
                    return parse_key(r, at, $expected, |key| key.parse().ok(), out);
                }
                Self::decode(r, at, out)
            }
        }
    )*};
}

#[cfg(feature = "ipnet")]
pub(super) use keys;

keys! {
    IpAddr "an IP address";
    Ipv4Addr "an IPv4 address";
    Ipv6Addr "an IPv6 address";
    SocketAddr "a socket address";
}
