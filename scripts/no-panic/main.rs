//! Writes and reads models with something of everything, from arguments that no compiler knows: what could panic stays in the program.

use serial_runtime::{Decode, FastSerialize, Value, json, msgpack};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    fmt::Debug,
};

/// What borrows from its input.
#[derive(FastSerialize, Debug)]
struct Reading<'a> {
    id: u64,
    #[serial(length(min = 1, max = 16))]
    sensor: &'a str,
    #[serial(default = 20.5, range(min = -273.15))]
    celsius: f64,
    battery: Option<u8>,
    position: [f32; 2],
    state: State<'a>,
}

/// A variant of each form.
#[derive(FastSerialize, Debug)]
#[serial(rename_all = "snake_case")]
enum State<'a> {
    Fine,
    Broken(u32),
    Moved(i8, Cow<'a, str>),
    Waiting { since: i64, why: Option<&'a str> },
}

/// What owns everything.
#[derive(FastSerialize, Debug)]
struct Model {
    #[serial(pattern = "^[a-z]+$")]
    name: String,
    #[serial(unique_items)]
    scores: Vec<f64>,
    bytes: Vec<u8>,
    wide: i128,
    by_name: BTreeMap<String, Vec<Option<bool>>>,
    by_number: HashMap<u16, char>,
    any: Value,
    tagged: Vec<Tagged>,
    beside: Option<Box<Beside>>,
    untagged: Vec<Untagged>,
    #[serial(flatten)]
    flat: Flat,
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "type")]
enum Tagged {
    Unit,
    Named { a: u8, inner: Option<Box<Tagged>> },
    Flat(Flat),
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "t", content = "c", deny_unknown_fields)]
enum Beside {
    Unit,
    Number(i64),
    Pair(u8, Option<Box<Beside>>),
}

#[derive(FastSerialize, Debug)]
#[serial(untagged)]
enum Untagged {
    Number(f64),
    Text(String),
    List(Vec<Untagged>),
    One { x: Box<Untagged>, a: u8 },
    Two { x: Box<Untagged>, b: u8 },
}

#[derive(FastSerialize, Debug)]
struct Flat {
    x: Option<u32>,
    #[serial(flatten)]
    rest: BTreeMap<String, i16>,
}

fn written<T: FastSerialize + Debug>(value: &T, out: &mut Vec<u8>) -> bool {
    out.extend(json::to_vec_canonical(value).unwrap_or_default());
    out.extend(msgpack::to_vec_canonical(value).unwrap_or_default());
    let mut slice = [0; 100];
    json::encode_into(value, out).is_ok()
        && msgpack::encode_into(value, out).is_ok()
        && json::encode_to_slice(value, &mut slice).is_ok()
        && msgpack::encode_to_slice(value, &mut slice).is_ok()
        && json::to_writer(&mut *out, value).is_ok()
        && value.validate().is_ok()
}

fn read<'de, T: FastSerialize + Decode<'de> + Debug>(input: &'de [u8], out: &mut Vec<u8>) -> usize {
    let ways = [
        json::from_slice::<T>(input).ok(),
        msgpack::from_slice(input).ok(),
        json::from_slice_report(input).ok(),
        msgpack::from_slice_report(input).ok(),
    ];
    ways.into_iter().flatten().filter(|value| written(value, out)).count()
}

/// What does not borrow from its input is read in more ways.
fn read_owned<T: FastSerialize + for<'de> Decode<'de> + Debug>(input: &[u8], out: &mut Vec<u8>) -> usize {
    let ways = [
        json::from_mut_slice::<T>(&mut input.to_vec()).ok(),
        json::from_reader(input).ok(),
        msgpack::from_reader(input).ok(),
    ];
    let in_place = |mut value: T| {
        (json::decode_into(&mut value, input).is_ok() | msgpack::decode_into(&mut value, input).is_ok())
            .then_some(value)
    };
    ways.into_iter().flatten().filter_map(in_place).filter(|value| written(value, out)).count()
}

fn main() {
    let mut out = Vec::new();
    for input in std::env::args() {
        let input = input.as_bytes();
        let read = read::<Reading<'_>>(input, &mut out) + read::<Model>(input, &mut out);
        let read = read + read_owned::<Model>(input, &mut out);
        println!("{read} ways, {} bytes", out.len());
    }
}
