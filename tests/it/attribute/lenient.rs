//! Adapters for what others write loosely, and floats that are none.

use super::{check, reads, refused};
use crate::support::{in_json, round_trip};
use serial_runtime::{ErrorKind, FastSerialize, adapters::*, json, msgpack};
use std::{
    collections::{BTreeMap, HashMap},
    net::IpAddr,
};

#[derive(FastSerialize, Debug, PartialEq)]
struct Skipped {
    #[serial(as = MapSkipError)]
    scores: BTreeMap<u8, f64>,
    #[serial(as = MapSkipError<DisplayFromStr, Hex>)]
    hashes: HashMap<IpAddr, [u8; 2]>,
}

#[test]
fn entries_that_cannot_be_read_are_left_out() {
    let value = Skipped {
        scores: BTreeMap::from([(1, 0.5), (2, 1.0)]),
        hashes: HashMap::from([("::1".parse().unwrap(), [0xbe, 0xef])]),
    };
    in_json(&value, r#"{"scores":{"1":0.5,"2":1.0},"hashes":{"::1":"beef"}}"#);
    round_trip(&value);
    let text = concat!(
        r#"{"scores":{"1":0.5,"x":[{}],"256":1,"3":"high","2":1.0,"-1":{"deep":[1]}},"#,
        r#""hashes":{"nowhere":"beef","::1":"beef","::2":"beefbe","::3":null}}"#
    );
    assert_eq!(json::from_str::<Skipped>(text).unwrap(), value);
    assert_eq!(json::from_slice_report::<Skipped>(text.as_bytes()).unwrap(), value);
    let packed =
        b"\x82\xa6scores\x85\x01\xcb\x3f\xe0\0\0\0\0\0\0\xa1x\x01\x02\x01\xc0\x01\x03\xc0\xa6hashes\x82\
        \x01\x02\xa3::1\xc4\x02\xbe\xef";
    assert_eq!(msgpack::from_slice::<Skipped>(packed).unwrap(), value);
    refused::<Skipped>(
        &text.replace("::2", "::1").replace("beefbe", "beef"),
        ErrorKind::Duplicate,
        "/hashes/::1",
    );
    let unsound = json::from_str::<Skipped>(&text.replace(r#"[{}]"#, r#"[{]"#)).unwrap_err();
    assert_eq!((unsound.kind(), unsound.path()), (ErrorKind::Syntax, "/scores/x/0"));
    refused::<Skipped>(r#"{"scores":[],"hashes":{}}"#, ErrorKind::Type, "/scores");
    crate::schema::well_formed::<Skipped>();
    let schema = crate::schema::validator(&Skipped::json_schema());
    assert!(crate::schema::agree::<Skipped>(&schema, &serde_json::from_str(text).unwrap()));
    assert!(!crate::schema::agree::<Skipped>(&schema, &serde_json::json!({ "scores": 1, "hashes": {} })));
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Blobs {
    #[serial(as = BytesOrString)]
    blob: Vec<u8>,
    #[serial(as = Option<BytesOrString>)]
    pair: Option<[u8; 2]>,
}

#[test]
fn bytes_may_be_text() {
    let value = Blobs { blob: "größe".into(), pair: Some([72, 105]) };
    in_json(&value, r#"{"blob":[103,114,195,182,195,159,101],"pair":[72,105]}"#);
    round_trip(&value);
    let text = r#"{"blob":"gr\u00f6ße","pair":"Hi"}"#;
    reads(text, &value);
    assert_eq!(
        msgpack::to_vec(&value).unwrap(),
        b"\x82\xa4blob\xc4\x07gr\xc3\xb6\xc3\x9fe\xa4pair\xc4\x02Hi"
    );
    let forms = b"\x82\xa4blob\xa7gr\xc3\xb6\xc3\x9fe\xa4pair\x92\x48\x69";
    assert_eq!(msgpack::from_slice::<Blobs>(forms).unwrap(), value);
    refused::<Blobs>(&text.replace("Hi", "Hi!"), ErrorKind::Length, "/pair");
    refused::<Blobs>(&text.replace("\"Hi\"", "[72,256]"), ErrorKind::OutOfRange, "/pair/1");
    refused::<Blobs>(&text.replace("\"Hi\"", "7"), ErrorKind::Type, "/pair");
    crate::schema::well_formed::<Blobs>();
    let schema = crate::schema::validator(&Blobs::json_schema());
    for (blob, fits) in [("\"x\"", true), ("[]", true), ("[1,255]", true), ("[256]", false), ("{}", false)] {
        let document = serde_json::from_str(&format!(r#"{{"blob":{blob}}}"#)).unwrap();
        assert_eq!(crate::schema::agree::<Blobs>(&schema, &document), fits, "{blob}");
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Ids {
    #[serial(as = NoneAsZero)]
    small: Option<std::num::NonZeroU8>,
    #[serial(as = NoneAsZero)]
    wide: Option<std::num::NonZeroI64>,
}

#[test]
fn none_may_be_zero() {
    check(&Ids { small: None, wide: std::num::NonZero::new(-5) }, r#"{"small":0,"wide":-5}"#);
    reads(r#"{"small":null,"wide":7}"#, &Ids { small: None, wide: std::num::NonZero::new(7) });
    reads(r#"{"wide":0}"#, &Ids { small: None, wide: None });
    refused::<Ids>(r#"{"small":256,"wide":7}"#, ErrorKind::OutOfRange, "/small");
    refused::<Ids>(r#"{"small":"","wide":7}"#, ErrorKind::Type, "/small");
    crate::schema::well_formed::<Ids>();
    let schema = Ids::json_schema();
    assert_eq!(
        (&schema["properties"]["small"]["minimum"], &schema["required"]),
        (&0.into(), &serde_json::json!(null))
    );
}

/// What is not a number breaks a range, so that no schema lets it through.
#[derive(FastSerialize, Debug)]
struct Ranges {
    #[serial(float = "text", range(min = 0.0), default = 1)]
    above: f64,
    #[serial(float = "text", range(0.0..=1.0), default = 1)]
    within: Option<f32>,
    #[serial(float = "text", range(multiple_of = 0.5), default = 1)]
    steps: f64,
    #[serial(float = "null", range(max = 9.0), default = 1)]
    below: f64,
    #[serial(float = "null", range(max = 9.0))]
    perhaps: Option<f64>,
}

#[test]
fn what_is_not_finite_is_held_to_ranges() {
    crate::schema::well_formed::<Ranges>();
    let schema = crate::schema::validator(&Ranges::json_schema());
    let cases = [
        ("above", [false, true, false]),
        ("within", [false, false, false]),
        ("steps", [false, false, false]),
        ("below", [false, false, false]),
    ];
    for (field, fits) in cases {
        for (text, fits) in ["NaN", "Infinity", "-Infinity"].into_iter().zip(fits) {
            let document = serde_json::json!({ field: text });
            assert_eq!(crate::schema::agree::<Ranges>(&schema, &document), fits, "{document}");
        }
    }
    for (field, fits) in [("above", false), ("within", true), ("below", false), ("perhaps", true)] {
        let document = serde_json::json!({ field: null });
        assert_eq!(crate::schema::agree::<Ranges>(&schema, &document), fits, "{document}");
        let document = serde_json::json!({ field: 0.5 });
        assert!(crate::schema::agree::<Ranges>(&schema, &document), "{document}");
    }
}
