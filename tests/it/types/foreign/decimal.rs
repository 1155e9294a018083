//! `rust_decimal::Decimal` and `bigdecimal::BigDecimal`.

use super::{as_serde_in_both, hostile, is_valid, refuses, refuses_beyond_schema};
use crate::support::{in_json, in_msgpack, reads_json, reads_msgpack, refuses_json};
use bigdecimal::BigDecimal;
use rust_decimal::Decimal;
use serial_runtime::{FastSerialize, json, msgpack};
use std::collections::BTreeMap;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

#[test]
fn decimals() {
    for text in
        ["0", "-1.50", "0.1", "1.000", "79228162514264337593543950335", "-0.0000000000000000000000000001"]
    {
        as_serde_in_both(&decimal(text), &format!("{text:?}"));
    }
    in_json(&BTreeMap::from([(decimal("1.5"), 1)]), r#"{"1.5":1}"#);
    in_msgpack(&decimal("1.50"), "a4312e3530");
    hostile::<Decimal>();
}

#[test]
fn zeros_behind_are_kept() {
    let price: Decimal = json::from_str(r#""1.50""#).unwrap();
    assert_eq!(price.scale(), 2);
    let price: Decimal = json::from_str("1.50").unwrap();
    assert_eq!(price.scale(), 2);
}

#[test]
fn numbers_are_read_digit_by_digit() {
    reads_json("0.1234567890123456789012345678", &decimal("0.1234567890123456789012345678"));
    reads_json(" 1.5e3 ", &decimal("1500"));
    reads_json("15E-3", &decimal("0.015"));
    reads_json("18446744073709551616", &decimal("18446744073709551616"));
    reads_json(r#""1.5e-2""#, &decimal("0.015"));
    reads_json(r#""+5""#, &decimal("5"));
    reads_msgpack("ff", &decimal("-1"));
    reads_msgpack("cb3fb999999999999a", &decimal("0.1"));
    assert!(is_valid::<Decimal>("0.1"));
}

#[test]
fn what_does_not_fit_is_an_error_and_is_not_rounded() {
    refuses_beyond_schema::<Decimal>(&[
        "79228162514264337593543950336",
        "0.00000000000000000000000000001",
        "1.00000000000000000000000000001",
        "1e29",
        "1e999999999999999999999",
    ]);
    refuses::<Decimal>(&["", "1_000", "1.", ".5", "1,5", "0x1", "NaN", " 1"]);
    reads_json(r#""1.00000000000000000000000000000000000000000000""#, &Decimal::ONE);
    reads_json(r#""0e99999999""#, &Decimal::ZERO);
    reads_json("100e-30", &decimal("0.0000000000000000000000000001"));
    refuses_json::<Decimal>(
        "1e30",
        concat!(
            "expected a decimal number of 96 bits and at most 28 digits behind the point, ",
            "found the number `1e30` at line 1 column 1 (byte 0)",
        ),
    );
    assert!(msgpack::from_slice::<Decimal>(&[0xca, 0x7f, 0xc0, 0, 0]).is_err());
}

#[derive(FastSerialize, Debug)]
struct Price {
    #[serial(range(min = 0.1, max = 100, multiple_of = 0.05))]
    amount: Decimal,
}

#[test]
fn ranges_hold_exactly() {
    let check = |amount: &str| {
        let text = format!(r#"{{"amount":{amount:?}}}"#);
        json::from_str::<Price>(&text)
            .map(|price| price.amount.to_string())
            .map_err(|error| error.message().to_owned())
    };
    assert_eq!(check("0.10").as_deref(), Ok("0.10"));
    assert_eq!(check("100").as_deref(), Ok("100"));
    for amount in ["0.0999999999999999999999999999", "100.00000000000000000000000001", "0.11", "-1"] {
        assert_eq!(
            check(amount).unwrap_err(),
            format!("expected at least 0.1 and at most 100 and a multiple of 0.05, found {amount}"),
        );
    }
}

#[test]
fn big_decimals() {
    for text in ["0", "-1.50", "0.1", "123456789012345678901234567890.123456789", "1E+20", "1E-20"] {
        let value: BigDecimal = text.parse().unwrap();
        as_serde_in_both(&value, &serde_json::to_string(&value).unwrap());
    }
    reads_json(
        "0.1234567890123456789012345678901234567890",
        &"0.1234567890123456789012345678901234567890".parse::<BigDecimal>().unwrap(),
    );
    reads_json(r#""1e150000""#, &"1e150000".parse::<BigDecimal>().unwrap());
    refuses::<BigDecimal>(&["", "1_000", "1."]);
    refuses_beyond_schema::<BigDecimal>(&["1e150001", "1e-150001", &"9".repeat(9_866)]);
    hostile::<BigDecimal>();
    let error = json::to_vec(&BigDecimal::new(1.into(), i64::MAX)).unwrap_err();
    assert_eq!(error.to_string(), "a decimal number with an exponent beyond 150000 has no wire form");
}
