//! Types that hold nothing.

use crate::support::{both_formats, reads_msgpack, refuses_json};
use serial_runtime::msgpack;
use std::marker::PhantomData;

#[test]
fn nothing() {
    both_formats(&());
    both_formats(&PhantomData::<String>);
    both_formats(&vec![(); 3]);
    reads_msgpack("c0", &PhantomData::<u8>);
}

#[test]
fn something() {
    refuses_json::<()>("0", "expected null, found the number `0` at line 1 column 1 (byte 0)");
    let error = msgpack::from_slice::<PhantomData<u8>>(b"\x91\xc0").unwrap_err();
    assert_eq!(error.message(), "expected an array of 0 items");
}

#[test]
fn many() {
    let nils = [&b"\xdd\x00\x0f\x42\x40"[..], &vec![0xc0; 1_000_000]].concat();
    assert_eq!(msgpack::from_slice::<Vec<()>>(&nils).unwrap().len(), 1_000_000);
    assert!(msgpack::from_slice::<Vec<()>>(b"\xdd\xff\xff\xff\xff").is_err());
}
