//! No value takes more bytes than its type says, and what is put together is the sum of its parts.

use super::Most;
use crate::{Encode, json, msgpack, wire::Key};
use alloc::{string::String, vec::Vec};

/// The longest values of a type.
fn hold<T: Encode>(values: &[T]) {
    for value in values {
        let Most { json, msgpack } = T::MOST;
        assert!(json::to_vec(value).unwrap().len() <= json, "{json} bytes of JSON");
        assert!(msgpack::to_vec(value).unwrap().len() <= msgpack, "{msgpack} bytes of MessagePack");
    }
}

#[test]
fn no_value_is_longer() {
    hold(&[true, false]);
    hold(&[u8::MAX]);
    hold(&[i8::MIN]);
    hold(&[u16::MAX]);
    hold(&[i16::MIN]);
    hold(&[u32::MAX]);
    hold(&[i32::MIN]);
    hold(&[u64::MAX]);
    hold(&[i64::MIN]);
    hold(&[f64::MIN, -f64::MIN_POSITIVE, -2.225_073_858_507_201_4e-308, -1.234_567_890_123_456_7e-5]);
    hold(&[f32::MIN, -1.234_567_9e-5, f32::from_bits(0x8000_0001)]);
    hold(&[None, Some(u8::MAX)]);
    hold(&[None, Some(f64::MIN)]);
    hold(&[(u8::MAX, false, i64::MIN)]);
    hold(&[[f32::MIN; 3]]);
    hold(&[[(None::<bool>, Some(i16::MIN)); 40]]);
    hold(&[[0_u64; 0]]);
    hold(&['\0', '😀']);
    hold(&[String::from("unbounded")]);
}

#[test]
fn the_sum_of_its_parts() {
    const KEY: Key = Key { name: "ab", json: b",\"ab\":", msgpack: b"\xa2ab" };
    let (small, large) = (Most::new(3, 2), Most::new(20, 9));
    assert_eq!(small.or_null(), Most::new(4, 2));
    assert_eq!(Most::new(5, 0).or_null(), Most::new(5, 1));
    assert_eq!(small.item(large), Most::new(24, 11));
    assert_eq!(Most::map(&[KEY, KEY], &[small, large]), Most::new(37, 22));
    assert_eq!(Most::map(&[], &[]), Most::CONTAINER);
    assert_eq!(Most::map(&[KEY], &[Most::UNBOUNDED]), Most::UNBOUNDED);
    assert_eq!(Most::CONTAINER.items(3, small), Most::new(14, 11));
    assert_eq!(small.items(3, small), small.item(small).item(small).item(small));
    assert!(small.is_little() && !Most::new(513, 2).is_little() && !Most::new(2, 513).is_little());
    // What has no bound has none together with something else.
    for unbounded in
        [Most::UNBOUNDED.item(small), small.item(Most::UNBOUNDED), small.items(2, Most::UNBOUNDED)]
    {
        assert_eq!(unbounded, Most::UNBOUNDED);
    }
    assert_eq!(Vec::<u8>::MOST, Most::UNBOUNDED);
    assert_eq!(<(u8, bool)>::MOST, Most::CONTAINER.item(u8::MOST).item(bool::MOST));
    assert_eq!(Option::<bool>::MOST, bool::MOST.or_null());
}
