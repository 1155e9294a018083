use super::{check, refused};
use serial_runtime::{
    Decode, DecodeKey, Describe, EncodeKey, ErrorKind, FastSerialize, Slot, Validate, json,
    wire::{Read, Reader, Room, Writer, Wrote},
};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    fmt::Debug,
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash},
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
struct Keyed<K, V> {
    map: BTreeMap<K, V>,
}

type Hasher = BuildHasherDefault<DefaultHasher>;

#[derive(FastSerialize, Debug, PartialEq)]
enum Lookup<K: Eq + Hash, V, S: BuildHasher> {
    One(HashMap<K, Option<V>, S>),
    Both { map: HashMap<Box<K>, Vec<K>, S>, other: K },
}

/// As [`check`], for keys that are integers in MessagePack and text in JSON.
#[track_caller]
fn comes_back<T: FastSerialize + for<'de> Decode<'de> + PartialEq + Debug>(value: &T, text: &str) {
    assert_eq!(json::to_string(value).unwrap(), text);
    assert_eq!(json::from_str::<T>(text).unwrap(), *value);
    assert_eq!(through(value), *value);
}

#[test]
fn keys_ask_to_be_keys() {
    check(&Keyed { map: BTreeMap::from([("k".to_owned(), 1u8)]) }, r#"{"map":{"k":1}}"#);
    comes_back(&Keyed { map: BTreeMap::from([(-5i8, true)]) }, r#"{"map":{"-5":true}}"#);
    comes_back(
        &Keyed { map: BTreeMap::from([('c', Keyed { map: BTreeMap::from([(1u8, ())]) })]) },
        r#"{"map":{"c":{"map":{"1":null}}}}"#,
    );
    comes_back(&Lookup::<u8, bool, Hasher>::One(HashMap::from_iter([(1, None)])), r#"{"One":{"1":null}}"#);
    check(
        &Lookup::<String, bool, Hasher>::Both {
            map: HashMap::from_iter([(Box::new("k".into()), vec!["v".into()])]),
            other: "o".into(),
        },
        r#"{"Both":{"map":{"k":["v"]},"other":"o"}}"#,
    );
    let error = json::from_str::<Keyed<i8, u8>>(r#"{"map":{"200":1}}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::OutOfRange, "/map/200"));
}

#[test]
fn a_key_need_not_be_a_value() {
    /// Text that is a key and nothing else.
    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct OnlyKey(String);

    impl EncodeKey for OnlyKey {
        fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
            self.0.encode_key(w, at, first)
        }
    }

    impl<'de> DecodeKey<'de> for OnlyKey {
        fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
            let mut key = Slot::EMPTY;
            let at = String::decode_key(r, at, &mut key)?;
            out.fill(Self(key.take().unwrap()));
            Ok(at)
        }
    }

    let keyed = Keyed { map: BTreeMap::from([(OnlyKey("k".into()), 1u8)]) };
    let text = json::to_string(&keyed).unwrap();
    assert_eq!(text, r#"{"map":{"k":1}}"#);
    assert_eq!(json::from_str::<Keyed<OnlyKey, u8>>(&text).unwrap(), keyed);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Sets<O, H: Eq + Hash, S: BuildHasher> {
    ordered: BTreeSet<Vec<O>>,
    hashed: HashSet<H, S>,
}

#[test]
fn sets_ask_for_order_or_hashes() {
    let sets = Sets::<u16, String, Hasher> {
        ordered: BTreeSet::from([vec![2, 1], vec![1]]),
        hashed: HashSet::from_iter(["h".to_owned()]),
    };
    check(&sets, r#"{"ordered":[[1],[2,1]],"hashed":["h"]}"#);
    refused::<Sets<u16, String, Hasher>>(
        r#"{"ordered":[[1],[1]],"hashed":[]}"#,
        ErrorKind::Duplicate,
        "/ordered/1",
    );
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Hashed<S: BuildHasher> {
    map: HashMap<String, u8, S>,
}

#[test]
fn hashers_are_the_users() {
    let mut map = HashMap::<String, u8, Hasher>::default();
    map.insert("k".into(), 1);
    check(&Hashed { map }, r#"{"map":{"k":1}}"#);
}

type Table<K, V> = BTreeMap<K, V>;

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(bound(K: Ord + Validate + Describe + EncodeKey + for<'any> DecodeKey<'any>))]
struct Aliased<K> {
    map: Table<K, u8>,
}

#[test]
fn an_alias_hides_what_is_needed() {
    check(&Aliased { map: Table::from([("k".to_owned(), 2)]) }, r#"{"map":{"k":2}}"#);
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
