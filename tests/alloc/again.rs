//! What is there is used again where a value is decoded in place of another one.

use super::allocations;
use serial_runtime::{FastSerialize, json, msgpack};

#[derive(FastSerialize, Debug, Clone, PartialEq)]
enum External {
    Named { title: String, parts: Vec<String>, number: u8 },
    Pair(String, Vec<u64>),
    Alone(String),
    Empty,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "type")]
enum Among {
    Named {
        title: String,
        #[serial(default)]
        parts: Vec<String>,
    },
    Empty,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "type", content = "content")]
enum Next {
    Named { title: String, parts: Vec<String> },
    Pair(String, Vec<u64>),
    Alone(Vec<String>),
    Empty,
}

/// A value is read over another one of the same variant, in both formats, without an allocation, and over one of another variant.
#[track_caller]
fn is_used_again<T>(other: T, value: &T, empty: &T)
where
    T: FastSerialize + for<'de> serial_runtime::Decode<'de> + std::fmt::Debug + Clone + PartialEq,
{
    let (text, packed) = (json::to_vec(value).unwrap(), msgpack::to_vec(value).unwrap());
    let mut warm = other;
    let counted = allocations(|| {
        json::decode_into(&mut warm, &text).unwrap();
        msgpack::decode_into(&mut warm, &packed).unwrap();
    });
    assert_eq!((&warm, counted), (value, (0, 0)));
    json::decode_into(&mut warm, &json::to_vec(empty).unwrap()).unwrap();
    assert_eq!(warm, *empty);
    msgpack::decode_into(&mut warm, &packed).unwrap();
    assert_eq!(warm, *value);
}

#[test]
fn an_equal_variant_is_used_again() {
    let (long, short) = ("a longer title".to_owned(), "short".to_owned());
    let (many, one) = (vec![long.clone(), long.clone()], vec![short.clone()]);
    let named = |title: &String, parts: &Vec<String>, number| External::Named {
        title: title.clone(),
        parts: parts.clone(),
        number,
    };
    is_used_again(named(&long, &many, 1), &named(&short, &one, 2), &External::Empty);
    let pair = |title: &String, numbers: &[u64]| External::Pair(title.clone(), numbers.to_vec());
    is_used_again(pair(&long, &[1, 2, 3]), &pair(&short, &[4]), &External::Empty);
    is_used_again(External::Alone(long.clone()), &External::Alone(short.clone()), &External::Empty);
    let among =
        |title: &String, parts: &Vec<String>| Among::Named { title: title.clone(), parts: parts.clone() };
    is_used_again(among(&long, &many), &among(&short, &one), &Among::Empty);
    let next =
        |title: &String, parts: &Vec<String>| Next::Named { title: title.clone(), parts: parts.clone() };
    is_used_again(next(&long, &many), &next(&short, &one), &Next::Empty);
    let pair = |title: &String, numbers: &[u64]| Next::Pair(title.clone(), numbers.to_vec());
    is_used_again(pair(&long, &[1, 2, 3]), &pair(&short, &[4]), &Next::Empty);
    is_used_again(Next::Alone(many.clone()), &Next::Alone(one.clone()), &Next::Empty);
    // What is not there is as if there had been nothing before.
    let mut warm = among(&long, &many);
    json::decode_into(&mut warm, br#"{"title":"a","type":"Named"}"#).unwrap();
    assert_eq!(warm, among(&"a".to_owned(), &Vec::new()));
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Words {
    title: String,
    #[serial(default)]
    parts: Vec<String>,
    #[serial(skip)]
    seen: u32,
}

/// Text beside numbers, both among the fields of others.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Placed {
    #[serial(flatten)]
    words: Words,
    x: u32,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Around {
    id: u64,
    #[serial(flatten)]
    placed: Box<Placed>,
    notes: Vec<String>,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "type")]
enum Kept {
    Flat(Placed),
    Skipping {
        name: String,
        #[serial(skip)]
        seen: u32,
        #[serial(flatten)]
        more: Words,
    },
    Few {
        x: u32,
    },
    Empty,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(rename_all = "snake_case")]
enum Outer {
    Skipping {
        title: String,
        #[serial(skip)]
        seen: u32,
    },
    Empty,
}

fn words(text: &str, seen: u32) -> Words {
    Words { title: text.to_owned(), parts: vec![text.to_owned(); text.len() / 4], seen }
}

fn placed(text: &str, seen: u32) -> Placed {
    Placed { words: words(text, seen), x: 1 }
}

#[test]
fn what_is_flattened_is_used_again() {
    let around = |text: &str, seen| Around {
        id: 1,
        placed: Box::new(placed(text, seen)),
        notes: vec![text.to_owned()],
    };
    is_used_again(around("a longer title", 7), &around("short", 0), &around("none", 0));
    // What is not there is as if there had been nothing before, however deep it would stand.
    let mut warm = around("a longer title", 7);
    json::decode_into(&mut warm, br#"{"notes":[],"title":"a","x":2,"id":3}"#).unwrap();
    let bare = Words { title: "a".to_owned(), parts: Vec::new(), seen: 0 };
    assert_eq!(warm, Around { id: 3, placed: Box::new(Placed { words: bare, x: 2 }), notes: Vec::new() });
    let error = json::decode_into(&mut warm, br#"{"notes":[],"x":2,"id":3}"#).unwrap_err();
    assert_eq!(error.path(), "/title");
}

#[test]
fn variants_with_more_than_fields_are_used_again() {
    is_used_again(Kept::Flat(placed("a longer title", 7)), &Kept::Flat(placed("short", 0)), &Kept::Empty);
    let skipping = |text: &str, seen| Kept::Skipping { name: text.to_owned(), seen, more: words(text, seen) };
    is_used_again(skipping("a longer title", 7), &skipping("short", 0), &Kept::Empty);
    let outer = |text: &str, seen| Outer::Skipping { title: text.to_owned(), seen };
    is_used_again(outer("a longer title", 7), &outer("short", 0), &Outer::Empty);
    is_used_again(Kept::Few { x: 1 }, &Kept::Few { x: 2 }, &Kept::Empty);
}

/// What is of another variant than the one before is read in its own place, wherever the tag stands.
#[test]
fn another_variant_is_read_as_one_that_is_new() {
    let text = br#"[{"x":1,"type":"Few"},{"title":"a","x":2,"type":"Flat"},{"type":"Empty"},{"title":"b","type":"Flat","x":3}]"#;
    let expected: Vec<Kept> = json::from_slice(text).unwrap();
    let flat = |title: &str, x| {
        Kept::Flat(Placed { words: Words { title: title.to_owned(), parts: Vec::new(), seen: 0 }, x })
    };
    assert_eq!(expected, [Kept::Few { x: 1 }, flat("a", 2), Kept::Empty, flat("b", 3)]);
    let packed = msgpack::to_vec(&json::from_slice::<serial_runtime::Value>(text).unwrap()).unwrap();
    let mut warm = vec![Kept::Flat(placed("a longer title", 7)); 4];
    json::decode_into(&mut warm, text).unwrap();
    assert_eq!(warm, expected);
    let mut warm =
        vec![Kept::Empty, Kept::Few { x: 9 }, Kept::Flat(placed("a longer title", 7)), Kept::Empty];
    msgpack::decode_into(&mut warm, &packed).unwrap();
    assert_eq!(warm, expected);
    // Guessed to be what it was before, which it is not: nothing of the guess is left.
    let guessed = br#"[{"title":"a","x":1,"type":"Flat"},{"title":"b","x":2,"type":"Flat"},{"x":3,"title":"c","type":"Few"}]"#;
    let values: Vec<Kept> = json::from_slice(guessed).unwrap();
    assert_eq!(values, [flat("a", 1), flat("b", 2), Kept::Few { x: 3 }]);
}
