use serial_runtime::{ErrorKind, FastSerialize, json, msgpack};
use std::borrow::Cow;

#[derive(FastSerialize, Debug, PartialEq)]
struct Blobs<'a> {
    #[serial(bytes)]
    lent: &'a [u8],
    #[serial(bytes)]
    cow: Cow<'a, [u8]>,
    #[serial(bytes)]
    owned: Vec<u8>,
    #[serial(bytes)]
    fixed: [u8; 3],
    #[serial(bytes)]
    boxed: Box<[u8]>,
    #[serial(bytes)]
    perhaps: Option<Vec<u8>>,
}

fn blobs() -> Blobs<'static> {
    Blobs {
        lent: b"lent",
        cow: Cow::Borrowed(b"c"),
        owned: vec![0, 255],
        fixed: [1, 2, 3],
        boxed: Box::from(&b""[..]),
        perhaps: None,
    }
}

#[test]
fn messagepack_has_bin() {
    let bytes = msgpack::to_vec(&blobs()).unwrap();
    let expected = b"\x86\xa4lent\xc4\x04lent\xa3cow\xc4\x01c\xa5owned\xc4\x02\x00\xff\xa5fixed\xc4\x03\x01\x02\x03\xa5boxed\xc4\x00\xa7perhaps\xc0";
    assert_eq!(bytes, expected);
    let read: Blobs<'_> = msgpack::from_slice(&bytes).unwrap();
    assert_eq!(read, blobs());
    assert!(bytes.as_ptr_range().contains(&read.lent.as_ptr()));
    assert!(matches!(read.cow, Cow::Borrowed(_)));
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Owned {
    #[serial(bytes)]
    cow: Cow<'static, [u8]>,
    plain: Vec<u8>,
    #[serial(bytes)]
    fixed: [u8; 2],
}

#[test]
fn json_has_base64() {
    let value = Owned { cow: Cow::Borrowed(&[251, 255]), plain: vec![1, 2, 3], fixed: [9, 8] };
    assert_eq!(json::to_string(&value).unwrap(), r#"{"cow":"+/8=","plain":"AQID","fixed":"CQg="}"#);
    assert_eq!(json::from_str::<Owned>(r#"{"cow":"+/8=","plain":"AQID","fixed":"CQg="}"#).unwrap(), value);
}

#[track_caller]
fn refused(cow: &str, kind: ErrorKind) {
    let text = format!(r#"{{"cow":{cow},"plain":"","fixed":"CQg="}}"#);
    let error = json::from_str::<Owned>(&text).unwrap_err();
    assert_eq!((error.kind(), error.path()), (kind, "/cow"), "{error}");
}

#[test]
fn only_base64_is_read() {
    refused("[1,2]", ErrorKind::Type);
    for text in ["\"+/8\"", "\"-_8=\"", "\"A\"", "\"AQ=\"", "\"AR==\"", "\"A Q==\"", "\"=\"", "\"AQ==AQ==\""]
    {
        let text = format!(r#"{{"cow":{text},"plain":"","fixed":"CQg="}}"#);
        assert_eq!(json::from_str::<Owned>(&text).unwrap_err().path(), "/cow", "{text}");
    }
}

#[test]
fn escaped_base64_is_base64() {
    let read: Owned = json::from_str(r#"{"cow":"\u002b\/8=","plain":"","fixed":"CQg="}"#).unwrap();
    assert_eq!(&*read.cow, [251, 255]);
}

#[test]
fn a_fixed_length_is_kept() {
    let error = json::from_str::<Owned>(r#"{"cow":"","plain":"","fixed":"AQID"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Length, "/fixed"), "{error}");
    let error = msgpack::from_slice::<Owned>(b"\x83\xa3cow\xc4\x00\xa5plain\xc4\x00\xa5fixed\xc4\x01\x00")
        .unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Length, "/fixed"), "{error}");
}

#[test]
fn text_is_not_read_as_bytes_nor_bytes_as_text() {
    let error = msgpack::from_slice::<Owned>(b"\x83\xa3cow\xa1x\xa5plain\xc4\x00\xa5fixed\xc4\x02\x00\x00")
        .unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Type, "/cow"));
    assert_eq!(msgpack::from_slice::<String>(b"\xc4\x01a").unwrap_err().kind(), ErrorKind::Type);
}

#[test]
fn without_the_attribute_a_fixed_array_is_an_array() {
    assert_eq!(json::to_string(&[1u16, 2]).unwrap(), "[1,2]");
    assert_eq!(msgpack::to_vec(&[1u16, 2]).unwrap(), b"\x92\x01\x02");
}

#[test]
fn the_schema_says_base64() {
    let schema = Owned::json_schema();
    assert_eq!(schema["properties"]["plain"]["contentEncoding"], "base64");
    assert_eq!(schema["properties"]["cow"]["contentEncoding"], "base64");
}

#[test]
fn long_ones_have_longer_headers() {
    for (len, header) in [(255, &b"\xc4\xff"[..]), (256, b"\xc5\x01\x00"), (65_536, b"\xc6\x00\x01\x00\x00")]
    {
        let blob = vec![7u8; len];
        let bytes = msgpack::to_vec(&blob).unwrap();
        assert_eq!(bytes[..header.len()], *header);
        assert_eq!(msgpack::from_slice::<Vec<u8>>(&bytes).unwrap(), blob);
        assert_eq!(json::from_slice::<Vec<u8>>(&json::to_vec(&blob).unwrap()).unwrap(), blob);
    }
}
