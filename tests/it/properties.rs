//! What holds for every value: it comes back, and its bytes are those of the reference codecs.

use proptest::{collection, prelude::*};
use serial_runtime::{Decode, FastSerialize, Value, json, msgpack};
use std::{collections::BTreeMap, fmt::Debug};

trait Sample: FastSerialize + for<'de> Decode<'de> + serde::Serialize + Debug + PartialEq {}

impl<T: FastSerialize + for<'de> Decode<'de> + serde::Serialize + Debug + PartialEq> Sample for T {}

/// Equal bytes in both formats, and the same value back, also over another one.
fn holds<T: Sample>(value: &T, other: T) {
    let (text, bytes) = (json::to_vec(value).unwrap(), msgpack::to_vec(value).unwrap());
    assert_eq!(String::from_utf8_lossy(&text), serde_json::to_string(value).unwrap());
    assert_eq!(bytes, rmp_serde::to_vec_named(value).unwrap());
    assert_eq!(json::from_slice::<T>(&text).unwrap(), *value);
    assert_eq!(msgpack::from_slice::<T>(&bytes).unwrap(), *value);
    assert_eq!(json::from_slice::<T>(&json::to_vec_pretty(value).unwrap()).unwrap(), *value);
    let mut reused = other;
    json::decode_into(&mut reused, &text).unwrap();
    assert_eq!(reused, *value);
    msgpack::decode_into(&mut reused, &bytes).unwrap();
    assert_eq!(reused, *value);
}

/// Texts with all that must be escaped, and with lengths around those that are read at once.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[ -~é\"\\\\\n😀]{0,80}", "[a-z]{28,36}", "[\u{0}-\u{7f}]{0,20}"]
}

fn finite() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        any::<u64>().prop_map(f64::from_bits),
        (-1e6..1e6).prop_map(|float: f64| float.round() / 8.0)
    ]
    .prop_filter("JSON has no word for it", |float| float.is_finite())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if cfg!(debug_assertions) { 256 } else { 20_000 }, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_come_back(text in texts(), other in texts()) {
        holds(&text, other);
    }

    #[test]
    fn texts_are_read_however_they_are_escaped(text in texts()) {
        let escaped: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        let document = format!("\"{escaped}\"");
        prop_assert_eq!(json::from_str::<String>(&document).unwrap(), text.clone());
        let mut document = document.into_bytes();
        prop_assert_eq!(json::from_mut_slice::<&str>(&mut document).unwrap(), text);
    }

    #[test]
    fn floats_come_back_to_the_bit(float in finite()) {
        holds(&float, 0.0);
        let back: f64 = json::from_slice(&json::to_vec(&float).unwrap()).unwrap();
        prop_assert_eq!(back.to_bits(), float.to_bits());
    }

    #[test]
    fn single_floats_come_back_to_the_bit(bits in any::<u32>()) {
        let float = f32::from_bits(bits);
        let bytes = msgpack::to_vec(&float).unwrap();
        prop_assert_eq!(msgpack::from_slice::<f32>(&bytes).unwrap().to_bits(), bits);
        if float.is_finite() {
            holds(&float, 0.0);
            let back: f32 = json::from_slice(&json::to_vec(&float).unwrap()).unwrap();
            prop_assert_eq!(back.to_bits(), bits);
        }
    }

    #[test]
    fn decimal_texts_are_read_as_std_reads_them(whole in any::<u64>(), digits in "[0-9]{1,25}", exponent in -340i32..300) {
        let text = format!("{whole}.{digits}e{exponent}");
        let expected: f64 = text.parse().unwrap();
        match json::from_str::<f64>(&text) {
            Ok(float) => prop_assert_eq!(float.to_bits(), expected.to_bits()),
            Err(error) => prop_assert!(expected.is_infinite(), "{}: {}", text, error),
        }
        match json::from_str::<f32>(&text) {
            Ok(float) => prop_assert_eq!(float.to_bits(), text.parse::<f32>().unwrap().to_bits()),
            Err(error) => prop_assert!(text.parse::<f32>().unwrap().is_infinite(), "{}: {}", text, error),
        }
    }

    #[test]
    fn integers_come_back(unsigned in any::<u64>(), signed in any::<i64>(), shift in 0..64u32) {
        holds(&(unsigned >> shift), 0);
        holds(&(signed >> shift), 0);
        holds(&((unsigned >> shift) as u32), 0);
        holds(&((signed >> shift) as i8), 0);
        holds(&((signed >> shift) as i16), 0);
    }

    #[test]
    fn wide_integers_come_back(unsigned in any::<u128>(), signed in any::<i128>(), shift in 0..128u32) {
        let (unsigned, signed) = (unsigned >> shift, signed >> shift);
        prop_assert_eq!(json::to_string(&unsigned).unwrap(), unsigned.to_string());
        prop_assert_eq!(json::from_str::<u128>(&unsigned.to_string()).unwrap(), unsigned);
        prop_assert_eq!(json::from_str::<i128>(&signed.to_string()).unwrap(), signed);
        prop_assert_eq!(msgpack::from_slice::<u128>(&msgpack::to_vec(&unsigned).unwrap()).unwrap(), unsigned);
        prop_assert_eq!(msgpack::from_slice::<i128>(&msgpack::to_vec(&signed).unwrap()).unwrap(), signed);
    }

    #[test]
    fn an_integer_fits_or_is_refused(number in any::<i128>(), shift in 0..128u32) {
        let number = number >> shift;
        let text = number.to_string();
        prop_assert_eq!(json::from_str::<u8>(&text).ok(), u8::try_from(number).ok());
        prop_assert_eq!(json::from_str::<i16>(&text).ok(), i16::try_from(number).ok());
        prop_assert_eq!(json::from_str::<u32>(&text).ok(), u32::try_from(number).ok());
        prop_assert_eq!(json::from_str::<i64>(&text).ok(), i64::try_from(number).ok());
        prop_assert_eq!(json::from_str::<u64>(&text).ok(), u64::try_from(number).ok());
    }

    #[test]
    fn bytes_come_back(bytes in collection::vec(any::<u8>(), 0..200)) {
        let text = json::to_string(&bytes).unwrap();
        prop_assert_eq!(text.len(), bytes.len().div_ceil(3) * 4 + 2);
        prop_assert_eq!(json::from_str::<Vec<u8>>(&text).unwrap(), bytes.clone());
        prop_assert_eq!(msgpack::from_slice::<Vec<u8>>(&msgpack::to_vec(&bytes).unwrap()).unwrap(), bytes);
    }

    #[test]
    fn containers_come_back(
        list in collection::vec(prop::option::of(texts()), 0..20),
        map in collection::btree_map(texts(), collection::vec((any::<i32>(), any::<bool>()), 0..4), 0..20),
        other in collection::btree_map(texts(), collection::vec((any::<i32>(), any::<bool>()), 0..4), 0..5),
    ) {
        holds(&list, vec![Some("other".to_owned())]);
        holds(&map, other);
    }

    #[test]
    fn any_document_comes_back(document in documents()) {
        let value = Value::from(document.clone());
        let (text, bytes) = (json::to_vec(&value).unwrap(), msgpack::to_vec(&value).unwrap());
        prop_assert_eq!(&serde_json::from_slice::<serde_json::Value>(&text).unwrap(), &document);
        prop_assert_eq!(&rmp_serde::from_slice::<serde_json::Value>(&bytes).unwrap(), &document);
        prop_assert_eq!(&json::from_slice::<Value>(&text).unwrap(), &value);
        prop_assert_eq!(&msgpack::from_slice::<Value>(&bytes).unwrap(), &value);
        prop_assert_eq!(text, serde_json::to_vec(&document).unwrap());
        prop_assert_eq!(bytes, rmp_serde::to_vec_named(&document).unwrap());
    }

    #[test]
    fn any_bytes_are_read_as_the_reference_reads_them_or_refused(input in collection::vec(any::<u8>(), 0..40)) {
        if let Ok(value) = msgpack::from_slice::<Value>(&input) {
            let again: Value = msgpack::from_slice(&msgpack::to_vec(&value).unwrap()).unwrap();
            prop_assert!(again == value || format!("{value:?}").contains("NaN"), "{:?}", value);
        }
        if let Ok(value) = json::from_slice::<Value>(&input) {
            let theirs: serde_json::Value = serde_json::from_slice(&input).unwrap();
            prop_assert_eq!(Value::from(theirs), value);
        }
    }
}

/// Documents of some depth, as serde_json has them.
fn documents() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        any::<u64>().prop_map(serde_json::Value::from),
        any::<i64>().prop_map(serde_json::Value::from),
        finite().prop_map(serde_json::Value::from),
        texts().prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(5, 64, 8, |inner| {
        prop_oneof![
            collection::vec(inner.clone(), 0..8).prop_map(serde_json::Value::from),
            collection::btree_map(texts(), inner, 0..8)
                .prop_map(|map: BTreeMap<_, _>| map.into_iter().collect()),
        ]
    })
}
