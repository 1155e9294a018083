//! Addresses of the internet protocol.

use crate::support::{both_formats, in_json, in_msgpack, reads_msgpack, refuses_json};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

#[test]
fn addresses() {
    both_formats(&Ipv4Addr::LOCALHOST);
    both_formats(&Ipv6Addr::LOCALHOST);
    both_formats(&IpAddr::V4(Ipv4Addr::BROADCAST));
    both_formats(&IpAddr::V6(Ipv6Addr::from([0x2001; 8])));
    both_formats(&SocketAddrV4::new(Ipv4Addr::UNSPECIFIED, 80));
    both_formats(&SocketAddrV6::new(Ipv6Addr::from([0xffff; 8]), 65_535, 0, 0));
    both_formats(&SocketAddr::from(([127, 0, 0, 1], 8080)));
    both_formats(&SocketAddr::from(([0_u16; 8], 0)));
}

#[test]
fn forms() {
    in_json(&Ipv4Addr::LOCALHOST, r#""127.0.0.1""#);
    in_msgpack(&Ipv4Addr::LOCALHOST, "947f000001");
    in_json(&SocketAddrV6::new(Ipv6Addr::from([0xffff; 8]), 65_535, 0, u32::MAX), {
        r#""[ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff%4294967295]:65535""#
    });
    reads_msgpack("a93132372e302e302e31", &IpAddr::V4(Ipv4Addr::LOCALHOST));
    reads_msgpack("a33a3a31", &Ipv6Addr::LOCALHOST);
}

#[test]
fn no_addresses() {
    refuses_json::<Ipv4Addr>(
        r#""::1""#,
        "expected an IPv4 address, found a string at line 1 column 1 (byte 0)",
    );
    refuses_json::<Ipv4Addr>("[127,0,0,1]", "expected a string, found an array at line 1 column 1 (byte 0)");
}
