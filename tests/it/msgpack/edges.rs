//! Every form of the specification, and what is none.

use serial_runtime::{Decode, Error, FastSerialize, Value, msgpack};
use std::{collections::HashMap, fmt::Debug};

#[derive(FastSerialize, Debug, PartialEq)]
struct M {
    a: u8,
    b: Option<String>,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array)]
struct P {
    a: u8,
    b: Option<String>,
}

#[derive(FastSerialize, Debug, PartialEq)]
enum E {
    A,
    B(u8),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(transparent)]
struct Nest(Vec<Nest>);

fn hex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(&text[i..i + 2], 16).unwrap()).collect()
}

fn read<T: for<'de> Decode<'de>>(bytes: &[u8]) -> Result<T, Error> {
    msgpack::from_slice(bytes)
}

#[track_caller]
fn ok<T: for<'de> Decode<'de> + Debug + PartialEq>(text: &str, expected: T) {
    assert_eq!(read::<T>(&hex(text)).unwrap(), expected);
}

#[track_caller]
fn refused<T: for<'de> Decode<'de> + Debug>(text: &str) {
    let error = read::<T>(&hex(text)).unwrap_err();
    assert!(error.offset() <= text.len() / 2, "{error}");
}

#[test]
fn numbers() {
    ok("cd0001", 1u8);
    ok("d30000000000000005", 5u8);
    refused::<u8>("cd0100");
    refused::<u64>("d3ffffffffffffffff");
    refused::<u8>("ca3f800000");
    refused::<u8>("c0");
    refused::<u8>("c1");
    refused::<u8>("");
    refused::<u8>("0101");
    ok("ca3f800000", 1.0f64);
    ok("01", 1.0f64);
    refused::<f64>("cf0020000000000001");
    ok("cb3fb999999999999a", 0.1f32);
    refused::<f32>("cb7fefffffffffffff");
    let nan = read::<f32>(&hex("ca7f800001")).unwrap();
    assert_eq!(msgpack::to_vec(&nan).unwrap()[0], 0xca);
    assert!(nan.is_nan());
    assert_eq!(msgpack::to_vec(&32512i32).unwrap(), hex("cd7f00"));
    assert_eq!(msgpack::to_vec(&f64::NEG_INFINITY).unwrap(), hex("cbfff0000000000000"));
}

#[test]
fn texts_and_bytes() {
    ok("da000161", String::from("a"));
    refused::<String>("a1ff");
    refused::<String>("a3eda080");
    refused::<String>("a261");
    refused::<String>("c40161");
    refused::<Vec<u8>>("a161");
    refused::<String>("dbffffffff");
    refused::<Vec<u8>>("c6ffffffff");
}

#[test]
fn structs_and_enums() {
    let one = || M { a: 1, b: None };
    for form in [
        "81a16101",
        "82a16101a162c0",
        "83a16101a162c0a16393010203",
        "82d9016101a162c0",
        "df00000002a16101a162c0",
        "82a162c0a16101",
    ] {
        ok(form, one());
    }
    refused::<M>("83a16101a162c0a163c1");
    refused::<M>("82a16101a16102");
    refused::<M>("820001a162c0");
    refused::<M>("9201c0");
    refused::<M>("82a16101a1ffc0");
    refused::<M>("82a16101");
    ok("9201c0", P { a: 1, b: None });
    ok("dd0000000201c0", P { a: 1, b: None });
    refused::<P>("9101");
    refused::<P>("9301c003");
    refused::<P>("82a16101a162c0");
    ok("81a14201", E::B(1));
    ok("a141", E::A);
    refused::<E>("82a14201a141c0");
    refused::<E>("80");
    refused::<HashMap<String, u8>>("82a16b01a16b02");
    refused::<HashMap<String, u8>>("dfffffffff");
}

#[test]
fn bombs() {
    refused::<Value>("dbd5fbd5c3");
    assert!(read::<Nest>(&b"\xdd\xff\xff\xff\xff".repeat(1000)).is_err());
    assert!(read::<Nest>(&b"\xdc\xff\xff".repeat(24_000)).is_err());
    for nest in [&b"\x91"[..], b"\x81\xa1a", b"\x81"] {
        assert!(read::<Value>(&nest.repeat(100_000)).is_err());
    }
    assert!(read::<Vec<()>>(b"\xdd\xff\xff\xff\xff").is_err());
    let nils = [&b"\xdd\x00\x0f\x42\x40"[..], &[0xc0; 1_000_000]].concat();
    assert_eq!(read::<Vec<()>>(&nils).unwrap().len(), 1_000_000);
}

#[test]
fn every_prefix_is_refused_and_no_flip_panics() {
    let bytes = hex("83a16101a17893ccffd10100cb3ff8000000000000a162a3c3a90a");
    assert!(read::<M>(&bytes).is_ok());
    for end in 0..bytes.len() {
        assert!(read::<M>(&bytes[..end]).is_err());
    }
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let _ = read::<M>(&flipped);
        let _ = read::<Value>(&flipped);
        let _ = msgpack::from_slice_report::<M>(&flipped);
    }
}
