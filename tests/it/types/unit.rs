//! Types that hold nothing.

use crate::support::{both_formats, reads_msgpack, refuses_json};
use serial_runtime::{ErrorKind, FastSerialize, msgpack};
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

/// What is no value at all is an error of the grammar, as where any other type is expected.
#[test]
fn neither_something_nor_nothing() {
    let what = "expected `true`, `false` or `null`, found";
    refuses_json::<()>("nul", &format!("{what} the end of the input at line 1 column 4 (byte 3)"));
    refuses_json::<Vec<()>>("[nd]", &format!("{what} `d` at line 1 column 3 (byte 2), path /0"));
    refuses_json::<Vec<()>>("[[nd]]", &format!("{what} `d` at line 1 column 4 (byte 3), path /0/0"));
    assert_eq!(msgpack::from_slice::<()>(b"\xd9\x05ab").unwrap_err().kind(), ErrorKind::Eof);

    #[derive(FastSerialize, Debug, PartialEq)]
    #[serial(untagged)]
    enum Form {
        Nothing,
        List(Vec<Form>),
    }
    refuses_json::<Form>("[nd]", &format!("{what} `d` at line 1 column 3 (byte 2), path /0"));
}

#[test]
fn many() {
    let nils = [&b"\xdd\x00\x0f\x42\x40"[..], &vec![0xc0; 1_000_000]].concat();
    assert_eq!(msgpack::from_slice::<Vec<()>>(&nils).unwrap().len(), 1_000_000);
    assert!(msgpack::from_slice::<Vec<()>>(b"\xdd\xff\xff\xff\xff").is_err());
}
