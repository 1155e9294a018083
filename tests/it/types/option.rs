//! Values that may be absent.

use crate::support::{both_formats, in_json, same_bytes};
use serial_runtime::{Encode, json};

#[test]
fn some_and_none() {
    both_formats(&Some(5_u8));
    both_formats(&None::<String>);
    both_formats(&vec![Some("a".to_owned()), None]);
    both_formats(&Some(vec![None, Some(1.5)]));
}

#[test]
fn an_option_of_an_option_is_written_like_one() {
    same_bytes(&Some(None::<u8>));
    in_json(&Some(Some(1)), "1");
}

#[test]
fn values_are_decoded_in_place() {
    let mut text = Some(String::with_capacity(64));
    let place = text.as_ref().unwrap().as_ptr();
    json::decode_into(&mut text, br#""again""#).unwrap();
    assert_eq!((text.as_deref(), text.as_ref().unwrap().as_ptr()), (Some("again"), place));
    json::decode_into(&mut text, b"null").unwrap();
    assert_eq!(text, None);
    json::decode_into(&mut text, br#""new""#).unwrap();
    assert_eq!(text.as_deref(), Some("new"));
}

#[test]
fn what_is_left_out_when_none_is() {
    assert!(None::<u8>.is_null());
    assert!(Some(None::<u8>).is_null());
    assert!(!Some(0).is_null());
    assert!(Box::new(None::<u8>).is_null());
    assert!(Encode::is_null(&&None::<u8>));
}
