//! Pointers.

use crate::support::{both_formats, same_bytes};
use serial_runtime::json;
use std::{borrow::Cow, collections::BTreeMap, rc::Rc, sync::Arc};

#[test]
fn owned() {
    both_formats(&Box::new(1.5));
    both_formats(&Rc::new(String::from("text")));
    both_formats(&Arc::new(vec![1, 2]));
    both_formats(&Box::new(Rc::new(Arc::new(7_u8))));
    both_formats(&Cow::<'static, i32>::Owned(7));
}

#[test]
fn borrowed() {
    same_bytes(&&&5_u8);
    same_bytes(&&mut String::from("x"));
    same_bytes(&Cow::Borrowed(&5_u32));
    same_bytes(&BTreeMap::from([(&"key", &1)]));
}

#[test]
fn keys() {
    both_formats(&BTreeMap::from([(Box::new(3_u8), 'c'), (Box::new(200), 'd')]));
    both_formats(&BTreeMap::from([(Arc::<str>::from("a"), 1), (Arc::from("b"), 2)]));
    both_formats(&BTreeMap::from([(Rc::new(String::from("a")), 1)]));
}

#[test]
fn what_nobody_shares_is_decoded_in_place() {
    let mut shared = Arc::new(String::with_capacity(64));
    let place = Arc::as_ptr(&shared);
    json::decode_into(&mut shared, br#""one""#).unwrap();
    assert_eq!(Arc::as_ptr(&shared), place);
    let other = Arc::clone(&shared);
    json::decode_into(&mut shared, br#""two""#).unwrap();
    assert_eq!((other.as_str(), shared.as_str()), ("one", "two"));
}
