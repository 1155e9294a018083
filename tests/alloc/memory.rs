//! How much memory an input can make a decode hold: lengths that lie, flat and nested, and valid input into dynamic values.

use super::{
    conformance::models,
    hostile::{forms, shapes},
    peak,
};
use serial_runtime::{Decode, FastSerialize, Value, json, msgpack};
use serial_schemas::generate::Random;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Nest(Vec<Nest>);

#[derive(FastSerialize, Debug)]
struct Record {
    a: u64,
    b: Option<String>,
    c: Vec<Record>,
    d: BTreeMap<String, u64>,
}

/// What an error takes, with its message and path.
const ERROR: usize = 1024;

/// What a report takes, with as many errors as it lists.
const REPORT: usize = 40 << 20;

/// The promise for a container of elements of this size, of which each takes a byte at least.
fn bound(element: usize, input: usize) -> usize {
    64 * 1024 + 2 * element * input
}

const HEADS: &[&[u8]] = &[
    b"\xdc\xff\xff",
    b"\xdd\xff\xff\xff\xff",
    b"\xdd\x00\xff\xff\xff",
    b"\xde\xff\xff",
    b"\xdf\xff\xff\xff\xff",
    b"\xdf\x00\xff\xff\xff",
    b"\xd9\xff",
    b"\xda\xff\xff",
    b"\xdb\xff\xff\xff\xff",
    b"\xc4\xff",
    b"\xc5\xff\xff",
    b"\xc6\xff\xff\xff\xff",
    b"\xc7\xff\x05",
    b"\xc8\xff\xff\x05",
    b"\xc9\xff\xff\xff\xff\x05",
];

fn holds<T: for<'de> Decode<'de> + FastSerialize>(element: usize) {
    let check = |input: &[u8], most: usize, what: &str| {
        let taken = [
            (peak(|| msgpack::from_slice::<T>(input).map(drop)), most),
            (peak(|| msgpack::from_slice_report::<T>(input).map(drop)), most + REPORT.min(640 * input.len())),
        ];
        for (taken, most) in taken {
            assert!(taken <= most, "{}: {what}: {taken} bytes, more than {most}", std::any::type_name::<T>());
        }
    };
    for head in HEADS {
        check(head, 4096 + ERROR, "a head alone");
        for filler in [&b"\xc0"[..], b"\x01", b"\xa1k", b"\x90", b"\x81\xa1a"] {
            // As many bytes as a length prefix may speak of without being found out at once.
            let padded = [head, filler.repeat(70_000 / filler.len()).as_slice()].concat();
            check(&padded, bound(element, padded.len()), "a head and filler");
        }
        for levels in [100, 1000, 24_000] {
            let nested = head.repeat(levels);
            check(&nested, 1 << 20, "nested heads");
        }
    }
    // Each level says that it has 100,000 items, and there are as many bytes.
    for (head, levels) in [
        (&b"\xdd\x00\x01\x86\xa0"[..], 400),
        (b"\xdd\x00\x01\x86\xa0", 120),
        (b"\x91\xdd\x00\x01\x86\xa0", 60),
    ] {
        let input = [head.repeat(levels), b"\xc0".repeat(100_000)].concat();
        check(&input, (1 << 20) + bound(element, input.len()), "levels that all claim the rest");
    }
}

#[test]
fn lengths_that_lie() {
    holds::<Vec<u64>>(8);
    holds::<Vec<f64>>(8);
    holds::<Vec<u8>>(1);
    holds::<Vec<()>>(0);
    holds::<Vec<String>>(24);
    holds::<Vec<Vec<f64>>>(24);
    holds::<Vec<[f64; 2]>>(16);
    holds::<Vec<Option<Box<u64>>>>(8 + 24);
    holds::<VecDeque<u64>>(8);
    holds::<Box<[u64]>>(8);
    holds::<HashMap<String, u64>>(64);
    holds::<HashMap<u8, [u64; 8]>>(144);
    holds::<BTreeMap<String, u64>>(64);
    holds::<HashSet<u64>>(16);
    holds::<BTreeSet<u64>>(16);
    holds::<String>(1);
    holds::<Value>(48);
    holds::<Nest>(24);
    holds::<Vec<Record>>(size_of::<Record>());
    holds::<Record>(size_of::<Record>());
    holds::<(Vec<u64>, Vec<u64>, String)>(8);
    holds::<smallvec::SmallVec<[u64; 4]>>(8);
}

/// What is reserved on the word of a length prefix alone, where not even the first item can be read: 4 KiB.
#[test]
fn what_a_length_alone_reserves() {
    fn reserves<T: for<'de> Decode<'de>>(input: &[u8], most: usize) {
        let taken = peak(|| assert!(msgpack::from_slice::<T>(input).is_err()));
        let name = std::any::type_name::<T>();
        assert!(taken <= most + ERROR, "{name}, of {} bytes: {taken}", input.len());
    }
    for head in [&b"\xdc\xff\xff"[..], b"\xdd\xff\xff\xff\xff", b"\xdd\x00\x01\x00\x00"] {
        for len in [0, 1, 100, 4095, 4096, 4097, 70_000, 1 << 20] {
            let input = [head, &b"\xc1".repeat(len)].concat();
            reserves::<Vec<u64>>(&input, 4096);
            reserves::<Vec<u16>>(&input, 4096);
            reserves::<Vec<f64>>(&input, 4096);
            reserves::<Vec<[f32; 2]>>(&input, 4096);
            reserves::<Vec<Option<u64>>>(&input, 4096);
            reserves::<Vec<String>>(&input, 4096);
            reserves::<Vec<Record>>(&input, 4096);
            reserves::<VecDeque<Vec<u8>>>(&input, 4096);
            reserves::<BTreeSet<u64>>(&input, 4096);
            reserves::<Value>(&input, 4096);
        }
    }
}

/// Bytes held at the most for each byte of input.
fn times(input: &[u8], decode: fn(&[u8]) -> bool) -> f64 {
    let taken = peak(|| assert!(decode(input)));
    taken as f64 / input.len() as f64
}

#[test]
fn valid_input_into_dynamic_values() {
    let json =
        |text: String| times(text.as_bytes(), |input| json::from_slice::<Value>(input).map(drop).is_ok());
    let msgpack =
        |input: Vec<u8>| times(&input, |input| msgpack::from_slice::<Value>(input).map(drop).is_ok());
    let array =
        |item: &[u8], count: u32| [&[0xdd][..], &count.to_be_bytes(), &item.repeat(count as usize)].concat();
    let list = |item: &str| format!("[{}{item}]", format!("{item},").repeat((1 << 20) / (item.len() + 1)));
    for (what, times, most) in [
        ("nils in MessagePack", msgpack(array(b"\xc0", 1 << 20)), 24.1),
        ("empty arrays in MessagePack", msgpack(array(b"\x90", 1 << 20)), 24.1),
        ("maps of one entry in MessagePack", msgpack(array(b"\x81\xa0\xc0", 1 << 18)), 24.1),
        ("zeros in JSON", json(list("0")), 24.1),
        ("empty arrays in JSON", json(list("[]")), 24.1),
        ("empty objects in JSON", json(list("{}")), 24.1),
        ("objects of one entry in JSON", json(list(r#"{"":0}"#)), 24.1),
        ("texts in JSON", json(list(r#""x""#)), 24.1),
    ] {
        eprintln!("{what}: {times:.1} bytes held for each byte of input");
        assert!(times <= most, "{what}: {times:.1}");
    }
}

/// The memory of a report has a bound of its own.
#[test]
fn reports() {
    let name = "x".repeat(100_000);
    let items = "1,".repeat(500_000);
    for text in [
        format!("[{items}1]"),
        format!("{{\"{name}\":[{items}1]}}"),
        format!("[{}1]", "{\"z\":1},".repeat(100_000)),
    ] {
        let taken = peak(|| json::from_slice_report::<Vec<String>>(text.as_bytes()).map(drop));
        assert!(taken <= REPORT, "{taken}");
        let taken =
            peak(|| json::from_slice_report::<BTreeMap<String, Vec<String>>>(text.as_bytes()).map(drop));
        assert!(taken <= REPORT, "{taken}");
        let taken = peak(|| json::from_slice_report::<Vec<Record>>(text.as_bytes()).map(drop));
        assert!(taken <= REPORT, "{taken}");
    }
}

/// With bits of it flipped, one at a time, a document takes little, and a report of it, too.
fn flipped<T: for<'de> Decode<'de>>(document: &[u8], is_text: bool) {
    let mut copy = document.to_vec();
    for bit in (0..document.len() * 8).step_by(if cfg!(debug_assertions) { 7 } else { 1 }) {
        copy[bit / 8] ^= 1 << (bit % 8);
        let taken = peak(|| {
            if is_text {
                json::from_slice_report::<T>(&copy).is_ok() | json::from_slice::<Value>(&copy).is_ok()
            } else {
                msgpack::from_slice_report::<T>(&copy).is_ok() | msgpack::from_slice::<Value>(&copy).is_ok()
            }
        });
        copy[bit / 8] ^= 1 << (bit % 8);
        assert!(taken <= 64 * 1024 + 4 * document.len(), "bit {bit} of {}: {taken}", document.len());
    }
}

fn flipped_in_both<T: FastSerialize + for<'de> Decode<'de>>(value: &T) {
    flipped::<T>(&json::to_vec(value).unwrap(), true);
    flipped::<T>(&msgpack::to_vec(value).unwrap(), false);
}

/// Fifty documents and more, half of each format.
#[test]
fn flipped_bits() {
    let text = r#"{"a":255,"b":"té\n","c":[{"a":1,"b":null,"c":[],"d":{}}],"d":{"k":1,"unknown":2}}"#;
    flipped_in_both::<Record>(&json::from_str(text).unwrap());
    let mut random = Random::new(61);
    for _ in 0..24 {
        flipped_in_both(&models::Record::generate(&mut random, 1));
    }
    flipped_in_both(&shapes::Shapes::sample());
    flipped_in_both(&forms::Forms::sample());
}
