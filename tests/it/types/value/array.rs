//! Arrays of dynamic values: what a vector can do, and no recursion.

use serial_runtime::{Value, ValueRef, json, value, value::Array};

#[test]
fn as_a_vector() {
    let mut array = Array::default();
    assert!(array.is_empty());
    array.push(Value::from(1));
    array.extend([Value::from("two"), Value::Null]);
    for item in &mut array {
        if item.is_null() {
            *item = value!([3]);
        }
    }
    let shown: Vec<_> = (&array).into_iter().map(|item| json::to_string(item).unwrap()).collect();
    assert_eq!(shown, ["1", "\"two\"", "[3]"]);
    assert_eq!(json::to_string(&array).unwrap(), "[1,\"two\",[3]]");
    assert_eq!(format!("{array:?}"), format!("{:?}", Value::from(array.clone())));
    assert_eq!(array.into_iter().count(), 3);
}

#[test]
fn equal_item_by_item() {
    let array = |items: &[i32]| -> Array { items.iter().map(|item| Value::from(*item)).collect() };
    assert_eq!(array(&[1, 2]), array(&[1, 2]));
    assert_ne!(array(&[1, 2]), array(&[1]));
    assert_ne!(array(&[1, 2]), array(&[1, 3]));
    assert_eq!(Array::<ValueRef<'_>>::new(), Array::new());
}

#[test]
fn copies_are_their_own() {
    let array: Array = json::from_str("[[1],{\"a\":[2]}]").unwrap();
    let mut copy = array.clone();
    copy[0] = Value::Null;
    assert_eq!(json::to_string(&array).unwrap(), "[[1],{\"a\":[2]}]");
    assert_eq!(json::to_string(&copy).unwrap(), "[null,{\"a\":[2]}]");
}
