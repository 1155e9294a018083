//! `either::Either`.

use super::as_serde_in_both;
use crate::support::refuses_json;
use either::Either;

#[test]
fn is_tagged() {
    as_serde_in_both(&Either::<u8, String>::Left(5), r#"{"Left":5}"#);
    as_serde_in_both(&Either::<u8, String>::Right("x".to_owned()), r#"{"Right":"x"}"#);
    refuses_json::<Either<u8, u8>>(
        r#"{"Middle":1}"#,
        "unknown variant `Middle`, expected one of `Left`, `Right` at line 1 column 2 (byte 1), path /Middle",
    );
    refuses_json::<Either<u8, u8>>(
        r#""Left""#,
        "expected a map of one entry: `Left` or `Right`, found a string at line 1 column 1 (byte 0)",
    );
}
