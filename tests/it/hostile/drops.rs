//! What has been decoded is dropped exactly once, wherever decoding ends by an error or by a panic: nine places in each of many shapes.

use super::caught;
use serial_runtime::{
    Decode, Describe, Encode, FastSerialize, Slot, Validate, describe::Type, json, msgpack,
    validate::Violations, wire,
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap, LinkedList, VecDeque},
    rc::Rc,
};

/// What is decoded to these is an error, and a panic.
const ERROR: u8 = 201;
const PANIC: u8 = 202;

thread_local! {
    /// Which values there are: made and not yet dropped.
    static ALIVE: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
    static MADE: RefCell<u64> = const { RefCell::new(0) };
}

/// A value that knows of every other one; a second drop of one is found at once.
#[derive(Debug)]
struct Tracked(u64);

impl Tracked {
    fn new() -> Self {
        let id = MADE.with_borrow_mut(|made| {
            *made += 1;
            *made
        });
        ALIVE.with_borrow_mut(|alive| alive.push(id));
        Self(id)
    }
}

impl Drop for Tracked {
    fn drop(&mut self) {
        ALIVE.with_borrow_mut(|alive| {
            let at = alive.iter().position(|id| *id == self.0).expect("dropped once only");
            alive.swap_remove(at);
        });
    }
}

impl<'de> Decode<'de> for Tracked {
    fn decode<R: wire::Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> wire::Read<'de> {
        let mut number = 0_u8;
        let rest = r.int(at, &mut number)?;
        // Made before the panic, so that there is something to be dropped by unwinding, too.
        let value = Self::new();
        match number {
            ERROR => Err(r.refuse(at, &"an error on purpose")),
            PANIC => panic!("a panic on purpose"),
            _ => {
                out.fill(value);
                Ok(rest)
            }
        }
    }
}

impl Encode for Tracked {
    fn encode<'w, W: wire::Writer<'w>>(
        &self,
        w: &mut W,
        at: wire::Room<'w>,
        lead: wire::Lead,
    ) -> wire::Wrote<'w> {
        w.u64(at, lead, 1)
    }
}

impl Validate for Tracked {
    fn validate_in(&self, _: &mut Violations) {}
}

impl Describe for Tracked {
    const TYPE: Type = Type::Any;
}

/// Decodes a document with nine numbers, of which one is `bad` or all are fine, in every way; nothing is left over.
fn balanced<T: for<'de> Decode<'de> + Encode>(make: impl Fn([u8; 9]) -> String) {
    let good = make([1; 9]);
    for (place, bad) in (0..9).flat_map(|place| [(place, ERROR), (place, PANIC)]) {
        let mut numbers = [1; 9];
        numbers[place] = bad;
        let text = make(numbers);
        // Maps in JSON have keys of text, so that the same document goes through both formats.
        let packed = msgpack::to_vec(&json::from_str::<serial_runtime::Value>(&text).unwrap()).unwrap();
        let ways: [&dyn Fn() -> bool; 6] = [
            &|| json::from_str::<T>(&text).is_err(),
            &|| msgpack::from_slice::<T>(&packed).is_err(),
            &|| json::from_slice_report::<T>(text.as_bytes()).is_err(),
            &|| msgpack::from_slice_report::<T>(&packed).is_err(),
            &|| json::decode_into(&mut json::from_str::<T>(&good).unwrap(), text.as_bytes()).is_err(),
            &|| msgpack::decode_into(&mut json::from_str::<T>(&good).unwrap(), &packed).is_err(),
        ];
        for (index, way) in ways.into_iter().enumerate() {
            let refused = caught(way);
            assert_eq!(refused.is_none(), bad == PANIC, "way {index}, place {place}");
            assert!(refused.unwrap_or(true), "way {index}, place {place}");
            let left = ALIVE.take();
            assert!(left.is_empty(), "way {index}, place {place}, {bad}: {} are left", left.len());
        }
    }
    drop(json::from_str::<T>(&good).unwrap());
    assert!(ALIVE.take().is_empty());
}

fn list(numbers: [u8; 9]) -> String {
    json::to_string(&numbers.map(u32::from)).unwrap()
}

const NAMES: [&str; 9] = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

fn object(numbers: [u8; 9]) -> String {
    let entries: Vec<_> =
        NAMES.iter().zip(numbers).map(|(name, number)| format!("\"{name}\":{number}")).collect();
    format!("{{{}}}", entries.join(","))
}

/// The other way round, so that no key is where it is expected.
fn reversed(mut numbers: [u8; 9]) -> String {
    numbers.reverse();
    let entries: Vec<_> =
        NAMES.iter().rev().zip(numbers).map(|(name, number)| format!("\"{name}\":{number}")).collect();
    format!("{{{}}}", entries.join(","))
}

macro_rules! nine {
    ($(#[$attribute:meta])* $name:ident) => {
        #[derive(FastSerialize, Debug)]
        $(#[$attribute])*
        struct $name {
            a: Tracked, b: Tracked, c: Tracked, d: Tracked, e: Tracked, f: Tracked, g: Tracked, h: Tracked, i: Tracked,
        }
    };
}

nine!(Named);
nine!(
    #[serial(array)]
    Positions
);

#[derive(FastSerialize, Debug)]
struct Inner {
    d: Tracked,
    e: Option<Tracked>,
    f: Vec<Tracked>,
}

#[derive(FastSerialize, Debug)]
struct Flattening {
    a: Tracked,
    b: Option<Tracked>,
    c: Box<Tracked>,
    #[serial(flatten)]
    inner: Inner,
    #[serial(flatten)]
    rest: BTreeMap<String, Tracked>,
}

#[derive(FastSerialize, Debug)]
enum Variants {
    Tuple(Tracked, Tracked, Tracked, Tracked, Tracked, Tracked, Tracked, Tracked, Tracked),
    Fields {
        a: Tracked,
        b: Tracked,
        c: Tracked,
        d: Tracked,
        e: Tracked,
        f: Tracked,
        g: Tracked,
        h: Tracked,
        i: Tracked,
    },
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "type")]
enum Internal {
    Fields {
        a: Tracked,
        b: Tracked,
        c: Tracked,
        d: Tracked,
        e: Tracked,
        f: Tracked,
        g: Tracked,
        h: Tracked,
        i: Tracked,
    },
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "type", content = "content")]
enum Adjacent {
    Tuple(Tracked, Tracked, Tracked, Tracked, Tracked, Tracked, Tracked, Tracked, Tracked),
}

/// Decoded in place, but for one field.
#[derive(FastSerialize, Debug)]
struct Element {
    text: String,
    numbers: Vec<u16>,
    tracked: Option<Tracked>,
}

fn elements(numbers: [u8; 9]) -> String {
    let items = numbers.map(|number| format!("{{\"text\":\"x\",\"numbers\":[1,2],\"tracked\":{number}}}"));
    format!("[{}]", items.join(","))
}

macro_rules! shapes {
    ($($test:ident: $ty:ty, $make:expr;)*) => {$(
        #[test]
        fn $test() {
            balanced::<$ty>($make);
        }
    )*};
}

shapes! {
    a_struct: Named, object;
    a_struct_out_of_order: Named, reversed;
    a_struct_by_position: Positions, list;
    a_tuple: (Tracked, Tracked, Tracked, Tracked, Tracked, Tracked, Tracked, Tracked, Tracked), list;
    an_array: [Tracked; 9], list;
    a_vector: Vec<Tracked>, list;
    a_vector_of_options: Vec<Option<Box<Tracked>>>, list;
    a_queue: VecDeque<Tracked>, list;
    a_linked_list: LinkedList<Tracked>, list;
    a_slice: Box<[Tracked]>, list;
    shared_pointers: Vec<Rc<Tracked>>, list;
    a_small_vector: smallvec::SmallVec<[Tracked; 4]>, list;
    a_sorted_map: BTreeMap<String, Tracked>, object;
    a_hash_map: HashMap<String, Tracked>, object;
    an_index_map: indexmap::IndexMap<String, Tracked>, object;
    elements_in_place: Vec<Element>, elements;
    a_flattening_struct: Flattening, |n| object(n).replacen("\"f\":", "\"f\":[", 1).replacen(",\"g\"", "],\"g\"", 1);
    a_tuple_variant: Variants, |n| format!("{{\"Tuple\":{}}}", list(n));
    a_variant_with_fields: Variants, |n| format!("{{\"Fields\":{}}}", object(n));
    tagged_first: Internal, |n| object(n).replacen('{', "{\"type\":\"Fields\",", 1);
    tagged_last: Internal, |n| object(n).replace('}', ",\"type\":\"Fields\"}");
    tagged_beside: Adjacent, |n| format!("{{\"type\":\"Tuple\",\"content\":{}}}", list(n));
    tagged_behind: Adjacent, |n| format!("{{\"content\":{},\"type\":\"Tuple\"}}", list(n));
}

/// Of an element whose drop panics, no other one is dropped twice, and nothing is read again.
#[test]
fn a_drop_that_panics() {
    thread_local! {
        static DROPS: RefCell<u32> = const { RefCell::new(0) };
    }
    #[derive(FastSerialize, Debug)]
    struct Bomb {
        id: u8,
    }
    impl Drop for Bomb {
        fn drop(&mut self) {
            DROPS.with_borrow_mut(|drops| *drops += 1);
            assert!(self.id != 3, "a panic on purpose");
        }
    }
    let text = br#"[{"id":1},{"id":3},{"id":5},{"id":"x"}]"#;
    let result = caught(|| json::from_slice::<Vec<Bomb>>(text).map(drop).is_err());
    assert!(result.is_none(), "the panic comes out");
    assert_eq!(DROPS.take(), 3);
    let packed = b"\x94\x81\xa2id\x01\x81\xa2id\x03\x81\xa2id\x05\x81\xa2id\xc0";
    let result = caught(|| msgpack::from_slice::<Vec<Bomb>>(packed).map(drop).is_err());
    assert!(result.is_none(), "the panic comes out");
    assert_eq!(DROPS.take(), 3);
}
