//! Where what tells a variant stands behind its fields, it is guessed that it is the one of the value before. Whatever a list holds, each
//! of its items is read as it is read alone.

use serial_runtime::{Decode, DecodeOptions, FastSerialize, Value, json, msgpack};
use std::fmt::Debug;

#[derive(FastSerialize, Debug, PartialEq, Clone)]
struct Dot {
    x: u8,
    y: u8,
}

#[derive(FastSerialize, Debug, PartialEq, Clone)]
#[serial(tag = "kind")]
enum Beside {
    Dot(Dot),
    Pair {
        x: u8,
        y: u8,
        #[serial(default)]
        z: Option<u8>,
    },
    Strict {
        x: u8,
    },
    Named {
        #[serial(length(min = 2))]
        x: String,
    },
    Group {
        x: Vec<Self>,
    },
    Unit,
    #[serial(other)]
    Other(String),
}

#[derive(FastSerialize, Debug, PartialEq, Clone)]
#[serial(tag = "kind", content = "x")]
enum Around {
    Dot(Dot),
    Strict { x: u8 },
    Named(String),
    Group(Vec<Self>),
    Unit,
}

#[derive(FastSerialize, Debug, PartialEq, Clone)]
#[serial(untagged)]
enum Untagged {
    Number(u8),
    Triple { x: u8, y: u8, kind: String },
    Dot { x: u8, y: u8 },
    Any { y: Option<u8>, z: Option<u8> },
    Group { x: Vec<Self> },
}

/// A linear congruential generator (Knuth's MMIX), of which the upper bits are used.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// A list in both formats against its items, one by one; what the reports say as well.
fn check<T: FastSerialize + for<'de> Decode<'de> + PartialEq + Debug>(items: &[String]) {
    let text = format!("[{}]", items.join(","));
    let alone: Vec<Result<T, _>> = items.iter().map(|item| json::from_str::<T>(item)).collect();
    let first = alone.iter().position(Result::is_err);
    match (json::from_str::<Vec<T>>(&text), first) {
        (Ok(list), None) => assert!(list.iter().eq(alone.iter().flatten()), "{text}: {list:?}"),
        (Err(error), Some(index)) => {
            let own = alone[index].as_ref().unwrap_err();
            assert_eq!(error.message(), own.message(), "{text}");
            assert_eq!(error.path(), format!("/{index}{}", own.path()), "{text}");
        }
        (list, first) => panic!("{text}: {list:?}, the first error alone is that of {first:?}"),
    }
    let reported = json::from_slice_report::<Vec<T>>(text.as_bytes());
    assert_eq!(reported.is_ok(), first.is_none(), "{text}");
    let pack = |text: &str| msgpack::to_vec(&json::from_str::<Value>(text).unwrap()).unwrap();
    let alone: Vec<Result<T, _>> = items.iter().map(|item| msgpack::from_slice::<T>(&pack(item))).collect();
    match msgpack::from_slice::<Vec<T>>(&pack(&text)) {
        Ok(list) => assert!(list.iter().map(Some).eq(alone.iter().map(|item| item.as_ref().ok())), "{text}"),
        Err(error) => assert!(alone.iter().any(Result::is_err), "{text}: {error}"),
    }
}

/// One item: of the fields some, in some order, and the tag anywhere.
fn item(random: &mut Random, depth: usize) -> String {
    let number =
        |random: &mut Random| ["1", "2", "300", "\"é\"", "\"long\"", "null"][random.below(6)].to_owned();
    let mut entries = Vec::new();
    for name in ["x", "y", "z"] {
        if random.below(4) > 0 {
            let value = match random.below(8) {
                0 if depth > 0 => list(random, depth - 1),
                1 => r#"{"x":1,"y":2}"#.to_owned(),
                2 => r#"{"x":1}"#.to_owned(),
                _ => number(random),
            };
            entries.push(format!(r#""{name}":{value}"#));
        }
    }
    if random.below(10) > 0 {
        let kinds = ["Dot", "Pair", "Strict", "Named", "Group", "Unit", "New"];
        let at = if random.below(4) > 0 { entries.len() } else { random.below(entries.len() + 1) };
        entries.insert(at, format!(r#""kind":"{}""#, kinds[random.below(kinds.len())]));
    }
    if random.below(6) == 0 {
        entries.extend(entries.first().cloned());
    }
    format!("{{{}}}", entries.join(","))
}

fn list(random: &mut Random, depth: usize) -> String {
    format!("[{}]", (0..random.below(4)).map(|_| item(random, depth)).collect::<Vec<_>>().join(","))
}

#[test]
fn every_item_is_read_as_it_is_alone() {
    let mut random = Random(45);
    let (mut valid, mut kept) = (0, Vec::new());
    for _ in 0..1200 {
        let item = item(&mut random, 2);
        let reads = json::from_str::<Beside>(&item).is_ok()
            || json::from_str::<Around>(&item).is_ok()
            || json::from_str::<Untagged>(&item).is_ok();
        // What can be read is kept, so that there are lists without errors.
        if reads {
            valid += 1;
            kept.push(item.clone());
        }
        let mut items: Vec<String> = (0..random.below(12))
            .map(|_| if kept.is_empty() { item.clone() } else { kept[random.below(kept.len())].clone() })
            .collect();
        // In rows, as they come in lists.
        items.sort_by_key(|item| item.len() / 8);
        for only in 0..3 {
            let mut own = items.clone();
            own.retain(|item| match only {
                0 => json::from_str::<Beside>(item).is_ok(),
                1 => json::from_str::<Around>(item).is_ok(),
                _ => json::from_str::<Untagged>(item).is_ok(),
            });
            match only {
                0 => check::<Beside>(&own),
                1 => check::<Around>(&own),
                _ => check::<Untagged>(&own),
            }
        }
        items.push(item);
        check::<Beside>(&items);
        check::<Around>(&items);
        check::<Untagged>(&items);
    }
    assert!(valid > 300, "{valid}");
}

#[test]
fn what_was_read_in_vain_takes_no_memory_of_the_limit() {
    let items = [r#"{"x":[],"kind":"Group"}"#, r#"{"x":"a text","kind":"Named"}"#];
    let text = format!("[{}]", items.map(|item| [item; 6].join(",")).join(","));
    let size = 16 * size_of::<Beside>();
    let limited = DecodeOptions { max_alloc: size + 200, ..DecodeOptions::default() };
    assert_eq!(json::from_slice_with::<Vec<Beside>>(text.as_bytes(), &limited).unwrap().len(), 12);
}

#[test]
fn the_first_variant_that_fits_is_taken_behind_another_one() {
    #[derive(FastSerialize, Debug, PartialEq)]
    #[serial(untagged)]
    enum Order {
        First { a: u8, q: u8 },
        Second { b: u8 },
        Third { b: Option<u8>, c: Option<u8> },
    }
    let text = r#"[{"b":1},{"b":2},{"a":3,"q":4},{"b":5,"a":6,"q":7},{"c":8},{"b":9,"c":10}]"#;
    let expected = [
        Order::Second { b: 1 },
        Order::Second { b: 2 },
        Order::First { a: 3, q: 4 },
        Order::First { a: 6, q: 7 },
        Order::Third { b: None, c: Some(8) },
        Order::Second { b: 9 },
    ];
    assert_eq!(json::from_str::<Vec<Order>>(text).unwrap(), expected);
    let value: Value = json::from_str(text).unwrap();
    assert_eq!(msgpack::from_slice::<Vec<Order>>(&msgpack::to_vec(&value).unwrap()).unwrap(), expected);
}
