use super::{check, refused};
use serial_runtime::{Decode, DecodeKey, EncodeKey, ErrorKind, FastSerialize, json};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    hash::BuildHasher,
    sync::Arc,
};

#[derive(FastSerialize, Debug, PartialEq)]
struct Page<T> {
    items: Vec<T>,
    next: Option<Box<Page<T>>>,
}

#[test]
fn one_definition_many_types() {
    check(&Page { items: vec![1u8.into(), 2u16], next: None }, r#"{"items":[1,2],"next":null}"#);
    let inner = Page { items: vec!["b".to_owned()], next: None };
    check(
        &Page { items: vec![], next: Some(Box::new(inner)) },
        r#"{"items":[],"next":{"items":["b"],"next":null}}"#,
    );
    check(
        &Page { items: vec![Page { items: vec![true], next: None }], next: None },
        r#"{"items":[{"items":[true],"next":null}],"next":null}"#,
    );
    refused::<Page<u16>>(r#"{"items":[1,65536]}"#, ErrorKind::OutOfRange, "/items/1");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Fixed<const N: usize, T = u8>
where
    T: Copy,
{
    values: [T; N],
}

#[test]
fn constants_and_defaults() {
    check(&Fixed::<3, u16> { values: [1, 2, 3] }, r#"{"values":[1,2,3]}"#);
    check(&Fixed::<0, f64> { values: [] }, r#"{"values":[]}"#);
    refused::<Fixed<3, u16>>(r#"{"values":[1,2]}"#, ErrorKind::Length, "/values");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(bound(K: FastSerialize + EncodeKey + for<'any> DecodeKey<'any>, V: FastSerialize + for<'any> Decode<'any>))]
struct Keyed<K, V>
where
    K: Ord,
{
    map: BTreeMap<K, V>,
}

#[test]
fn keys_ask_to_be_keys() {
    check(&Keyed { map: BTreeMap::from([("k".to_owned(), 1u8)]) }, r#"{"map":{"k":1}}"#);
    let integers = Keyed { map: BTreeMap::from([(-5i8, true)]) };
    let text = json::to_string(&integers).unwrap();
    assert_eq!(text, r#"{"map":{"-5":true}}"#);
    assert_eq!(json::from_str::<Keyed<i8, bool>>(&text).unwrap(), integers);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(bound(S: BuildHasher + Default))]
struct Hashed<S: BuildHasher> {
    map: HashMap<String, u8, S>,
}

#[test]
fn hashers_are_the_users() {
    type Hasher = std::hash::BuildHasherDefault<std::collections::hash_map::DefaultHasher>;
    let mut map = HashMap::<String, u8, Hasher>::default();
    map.insert("k".into(), 1);
    check(&Hashed { map }, r#"{"map":{"k":1}}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Lent<'a, 'b: 'a, T> {
    name: &'a str,
    other: Cow<'b, str>,
    value: T,
}

#[test]
fn lifetimes_and_types_together() {
    let text = r#"{"name":"n","other":"o","value":{"name":"i","other":"x","value":null}}"#;
    let read: Lent<'_, '_, Lent<'_, '_, ()>> = json::from_str(text).unwrap();
    assert_eq!((read.name, &*read.other, read.value.name), ("n", "o", "i"));
    assert_eq!(json::to_string(&read).unwrap(), text);
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Either<L, R> {
    Left(L),
    Right { value: R },
    Neither,
}

#[test]
fn enums_too() {
    check(&Either::<u8, String>::Left(1), r#"{"Left":1}"#);
    check(&Either::<u8, Arc<str>>::Right { value: "r".into() }, r#"{"Right":{"value":"r"}}"#);
    check(&Either::<u8, ()>::Neither, r#""Neither""#);
}

fn through<T: FastSerialize + for<'de> Decode<'de>>(value: &T) -> T {
    T::from_msgpack(&value.to_msgpack().unwrap()).unwrap()
}

#[test]
fn generic_functions_need_two_bounds() {
    let page = Page { items: vec![Either::<u8, bool>::Right { value: true }], next: None };
    assert_eq!(through(&page), page);
}

#[test]
fn schemas_tell_the_instances_apart() {
    #[derive(FastSerialize)]
    struct Both {
        numbers: Page<u8>,
        texts: Page<String>,
    }
    let schema = Both::json_schema();
    let (numbers, texts) = (&schema["properties"]["numbers"], &schema["properties"]["texts"]);
    assert!(numbers["$ref"].is_string());
    assert_ne!(numbers, texts);
    let both =
        Both { numbers: Page { items: vec![1, 2], next: None }, texts: Page { items: vec![], next: None } };
    let text = serde_json::from_slice(&json::to_vec(&both.texts).unwrap()).unwrap();
    assert!(jsonschema::draft202012::new(&Page::<String>::json_schema()).unwrap().is_valid(&text));
    assert_eq!(both.numbers.items, [1, 2]);
}
