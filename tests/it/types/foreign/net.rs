//! Networks of `ipnet`.

use super::{as_serde_in_both, hostile, refuses, refuses_beyond_schema};
use crate::support::{in_json, in_msgpack, reads_msgpack, refuses_msgpack};
use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use std::collections::BTreeMap;

#[test]
fn networks() {
    as_serde_in_both(&"10.1.0.0/16".parse::<Ipv4Net>().unwrap(), r#""10.1.0.0/16""#);
    as_serde_in_both(&"fd00::1/32".parse::<Ipv6Net>().unwrap(), r#""fd00::1/32""#);
    as_serde_in_both(&"10.1.0.0/16".parse::<IpNet>().unwrap(), r#""10.1.0.0/16""#);
    as_serde_in_both(&"::/0".parse::<IpNet>().unwrap(), r#""::/0""#);
    in_json(&BTreeMap::from([("10.1.0.0/16".parse::<IpNet>().unwrap(), 1)]), r#"{"10.1.0.0/16":1}"#);
    in_msgpack(&"10.1.0.0/16".parse::<Ipv4Net>().unwrap(), "950a01000010");
    reads_msgpack("ab31302e312e302e302f3136", &"10.1.0.0/16".parse::<Ipv4Net>().unwrap());
    hostile::<IpNet>();
}

#[test]
fn no_networks() {
    refuses::<Ipv4Net>(&["", "10.0.0.0", "::/0", "10.0.0/8"]);
    refuses::<IpNet>(&["10.0.0.0", "example.org/8"]);
    refuses_beyond_schema::<Ipv4Net>(&["10.0.0.0/33", "256.0.0.0/8"]);
    refuses_beyond_schema::<Ipv6Net>(&["::/129", ":::/8"]);
    refuses_msgpack::<Ipv4Net>(
        "950a01000021",
        "expected a prefix of at most 32 bits, found an array of 5 items at byte 0",
    );
}
