//! msgpack-test-suite: every encoding of every value, dynamic and typed; the smallest is what we write.

use serde_json::Value as Json;
use serial_runtime::{RawMsgPack, Value, msgpack};

fn cases() -> Option<Vec<(Json, Vec<Vec<u8>>)>> {
    let file = super::super::support::shared("suites/msgpack-test-suite.json")?;
    let suite: Json = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let cases = suite.as_object().unwrap().values().flat_map(|group| group.as_array().unwrap());
    Some(cases.map(|case| (case.clone(), encodings(case))).collect())
}

fn encodings(case: &Json) -> Vec<Vec<u8>> {
    let texts = case["msgpack"].as_array().unwrap().iter().map(|text| text.as_str().unwrap());
    texts.map(hex).collect()
}

fn hex(text: &str) -> Vec<u8> {
    text.split('-')
        .filter(|byte| !byte.is_empty())
        .map(|byte| u8::from_str_radix(byte, 16).unwrap())
        .collect()
}

/// Whether an encoding is one of a float.
fn is_float(bytes: &[u8]) -> bool {
    matches!(bytes[0], 0xca | 0xcb)
}

#[test]
fn dynamic() {
    let Some(cases) = cases() else { return };
    let mut count = 0;
    for (case, encodings) in cases {
        let values: Vec<Value> = encodings
            .iter()
            .map(|bytes| msgpack::from_slice(bytes).unwrap_or_else(|e| panic!("{case}: {e}")))
            .collect();
        count += values.len();
        for (value, bytes) in values.iter().zip(&encodings) {
            check(&case, value, bytes);
            let again = msgpack::to_vec(value).unwrap();
            // Floats keep their width: one of 32 bits becomes one of 64, which is what a dynamic value holds.
            assert!(again.len() <= bytes.len() || bytes[0] == 0xca, "{case}: not the smallest form");
            assert_eq!(&msgpack::from_slice::<Value>(&again).unwrap(), value);
        }
    }
    assert_eq!(count, 233);
}

fn check(case: &Json, value: &Value, bytes: &[u8]) {
    let fits = if let Some(expected) = case.get("ext") {
        let (code, data) = value.as_ext().unwrap();
        i64::from(code) == expected[0].as_i64().unwrap() && data == hex(expected[1].as_str().unwrap())
    } else if let Some(expected) = case.get("binary") {
        value.as_bytes().unwrap() == hex(expected.as_str().unwrap())
    } else if let Some(expected) = number(case) {
        match expected.as_f64() {
            Some(number) if is_float(bytes) => value.as_f64() == Some(number),
            _ => value.as_i64() == expected.as_i64() && value.as_u64() == expected.as_u64(),
        }
    } else if case.get("timestamp").is_some() {
        value.as_ext().unwrap().0 == -1
    } else {
        let expected = ["nil", "bool", "string", "array", "map"].into_iter().find_map(|key| case.get(key));
        serde_json::Value::try_from(value.clone()).unwrap() == *expected.unwrap()
    };
    assert!(fits, "{case}: {bytes:x?} gives {value:?}");
}

/// The number of a case: large ones stand as text.
fn number(case: &Json) -> Option<Json> {
    let text = case.get("bignum").and_then(Json::as_str);
    text.map(|text| serde_json::from_str(text).unwrap()).or_else(|| case.get("number").cloned())
}

/// How many encodings of integers a type takes, and that it takes no others.
fn integers<T>(within: impl Fn(&Json) -> Option<T>) -> Option<usize>
where
    T: for<'de> serial_runtime::Decode<'de> + PartialEq + std::fmt::Debug,
{
    let mut count = 0;
    for (case, encodings) in cases()? {
        for bytes in encodings {
            let read = msgpack::from_slice::<T>(&bytes).ok();
            let number = number(&case).filter(|_| !is_float(&bytes)).as_ref().and_then(&within);
            count += usize::from(number.is_some());
            assert_eq!(read, number, "{case}: {bytes:x?}");
        }
    }
    Some(count)
}

#[test]
fn typed() {
    let Some(signed) = integers::<i64>(Json::as_i64) else { return };
    let unsigned = integers::<u64>(Json::as_u64).unwrap();
    let bytes = integers::<u8>(|number| u8::try_from(number.as_u64()?).ok()).unwrap();
    assert_eq!((signed, unsigned, bytes), (104, 74, 41));
}

#[test]
fn floats_read_integers_that_they_hold() {
    let Some(cases) = cases() else { return };
    let mut floats = 0;
    for (case, encodings) in cases {
        let Some(number) = number(&case) else { continue };
        for bytes in encodings {
            let read = msgpack::from_slice::<f64>(&bytes).ok();
            let exact = is_float(&bytes)
                || number.as_i64().is_some_and(|n| n as f64 as i128 == i128::from(n))
                || number.as_u64().is_some_and(|n| n as f64 as u128 == u128::from(n));
            assert_eq!(read, number.as_f64().filter(|_| exact), "{case}: {bytes:x?}");
            floats += usize::from(is_float(&bytes));
        }
    }
    assert_eq!(floats, 23);
}

#[test]
fn texts() {
    let Some(cases) = cases() else { return };
    let mut count = 0;
    for (case, encodings) in cases {
        let text = case.get("string").and_then(Json::as_str);
        for bytes in encodings {
            assert_eq!(msgpack::from_slice::<&str>(&bytes).ok(), text, "{case}: {bytes:x?}");
            assert_eq!(msgpack::from_slice::<String>(&bytes).ok().as_deref(), text, "{case}: {bytes:x?}");
            count += usize::from(text.is_some());
        }
    }
    assert_eq!(count, 27);
}

#[test]
fn skipped() {
    let Some(cases) = cases() else { return };
    for (case, encodings) in cases {
        for bytes in encodings {
            assert_eq!(msgpack::from_slice::<RawMsgPack<'_>>(&bytes).unwrap().get(), bytes, "{case}");
            for end in 0..bytes.len() {
                assert!(msgpack::from_slice::<RawMsgPack<'_>>(&bytes[..end]).is_err(), "{case}");
                assert!(msgpack::from_slice::<Value>(&bytes[..end]).is_err(), "{case}");
            }
        }
    }
}

#[test]
fn timestamps() {
    let Some(cases) = cases() else { return };
    for (case, encodings) in cases {
        let Some(parts) = case.get("timestamp") else { continue };
        let expected = jiff::Timestamp::new(parts[0].as_i64().unwrap(), parts[1].as_i64().unwrap() as i32);
        for bytes in &encodings {
            assert_eq!(msgpack::from_slice::<jiff::Timestamp>(bytes).ok(), expected.as_ref().ok().copied());
        }
        if let Ok(timestamp) = expected {
            assert_eq!(msgpack::to_vec(&timestamp).unwrap(), encodings[0], "{case}");
        }
    }
}
