//! What every contestant of a row must produce.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::harness::Note;

/// How a struct is laid out in MsgPack. For most codecs that is a property of the type, for rmp-serde of the call.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Layout {
    Map,
    Array,
}

impl Layout {
    /// The reference's bytes.
    pub(super) fn encode<T: Serialize>(self, value: &T) -> Vec<u8> {
        match self {
            Self::Map => rmp_serde::to_vec_named(value).unwrap(),
            Self::Array => rmp_serde::to_vec(value).unwrap(),
        }
    }
}

/// What every encoder of a row must produce.
pub(super) struct Expected<'a, T> {
    value: &'a T,
    pub(super) bytes: Vec<u8>,
    decode: fn(&[u8]) -> T,
}

impl<'a, T: Serialize + DeserializeOwned> Expected<'a, T> {
    /// serde_json writes, and sonic-rs reads, because serde_json reads some floats one bit off.
    pub(super) fn json(value: &'a T) -> Self {
        let bytes = serde_json::to_vec(value).unwrap();
        Self { value, bytes, decode: |bytes| sonic_rs::from_slice(bytes).unwrap() }
    }

    pub(super) fn msgpack(value: &'a T, layout: Layout) -> Self {
        let bytes = layout.encode(value);
        Self { value, bytes, decode: |bytes| rmp_serde::from_slice(bytes).unwrap() }
    }
}

impl<T: PartialEq + Debug> Expected<'_, T> {
    /// Panics if the bytes mean another value.
    pub(super) fn verify(&self, name: &str, bytes: &[u8]) -> Option<Note> {
        assert!((self.decode)(bytes) == *self.value, "{name} encodes another value");
        if bytes == self.bytes {
            return None;
        }
        let at = bytes.iter().zip(&self.bytes).take_while(|(written, expected)| written == expected).count();
        assert!(!ours(name), "{name} writes other bytes than the reference from byte {at} on");
        Some(Note::OtherBytes)
    }
}

/// Panics if the values differ by more than the last bits of some floats.
pub(super) fn same_value<T: Serialize + PartialEq + Debug>(
    name: &str,
    decoded: &T,
    expected: &T,
) -> Option<Note> {
    if decoded == expected {
        return None;
    }
    assert!(!ours(name), "{name} decodes another value");
    let [decoded, expected] = [decoded, expected].map(|value| serde_json::to_value(value).unwrap());
    assert!(almost_equal(&decoded, &expected), "{name} decodes another value");
    Some(Note::RoundsFloats)
}

/// Our codecs are held to every bit.
fn ours(name: &str) -> bool {
    name.starts_with("serial")
}

fn almost_equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) if a.is_f64() && b.is_f64() => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            (a - b).abs() <= 2.0 * f64::EPSILON * a.abs()
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| almost_equal(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.0 == b.0 && almost_equal(a.1, b.1))
        }
        _ => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_the_last_bit_of_a_float_may_differ() {
        let next = f64::from_bits(0.1f64.to_bits() + 1);
        assert!(almost_equal(&json!({"a": [0.1, 1]}), &json!({"a": [next, 1]})));
        assert!(!almost_equal(&json!([0.1]), &json!([0.1000001])));
        assert!(!almost_equal(&json!([1]), &json!([2])));
        assert!(!almost_equal(&json!([1]), &json!([1, 1])));
        assert!(!almost_equal(&json!({"a": 1}), &json!({"b": 1})));
    }

    #[test]
    #[should_panic(expected = "serial decodes another value")]
    fn ours_must_be_exact() {
        same_value("serial", &f64::from_bits(0.1f64.to_bits() + 1), &0.1);
    }
}
