//! Every sink, ending or growing at every byte: what shares one check with others is written whole or not at all.

use serial_runtime::{Encode, Error, ErrorKind, FastSerialize, json, msgpack};
use std::{collections::BTreeMap, io};

#[derive(FastSerialize, Debug, Clone, PartialEq)]
enum Kind {
    Short,
    #[serial(rename = "a name that is longer than what counts as short")]
    Long,
}

/// A run of values of known size behind each kind of value that ends one.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Runs {
    id: u64,
    small: i8,
    wide: i128,
    text: String,
    ratio: f64,
    narrow: f32,
    flag: bool,
    more: Option<String>,
    none: Option<f64>,
    kind: Kind,
    count: u32,
    items: Vec<Item>,
    after: i64,
    map: BTreeMap<String, f64>,
    last: u16,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(array)]
struct Item(u64, String, Option<f64>, f64, bool);

fn runs(len: usize, kind: Kind) -> Runs {
    let text: String = "Grüße \"an\" alle\n".chars().cycle().take(len).collect();
    Runs {
        id: u64::MAX >> (len % 64),
        small: -128,
        wide: i128::MIN,
        text: text.clone(),
        ratio: -1_234_567.875,
        narrow: 1e-30,
        flag: true,
        more: len.is_multiple_of(2).then(|| "x".repeat(len)),
        none: None,
        kind,
        count: 300,
        items: vec![Item(7, text, Some(2e300), 0.5, false); len % 3],
        after: i64::MIN,
        map: BTreeMap::from([("a".repeat(len), 1e22), (String::new(), 0.1)]),
        last: 65_535,
    }
}

/// A format, as its entry points.
struct Format {
    to_vec: fn(&Runs) -> Result<Vec<u8>, Error>,
    encode_into: fn(&Runs, &mut Vec<u8>) -> Result<(), Error>,
    encode_to_slice: fn(&Runs, &mut [u8]) -> Result<usize, Error>,
    to_writer: fn(&mut dyn io::Write, &Runs) -> Result<(), Error>,
}

const FORMATS: [Format; 2] = [
    Format {
        to_vec: json::to_vec,
        encode_into: json::encode_into,
        encode_to_slice: json::encode_to_slice,
        to_writer: |writer, value| json::to_writer(writer, value),
    },
    Format {
        to_vec: msgpack::to_vec,
        encode_into: msgpack::encode_into,
        encode_to_slice: msgpack::encode_to_slice,
        to_writer: |writer, value| msgpack::to_writer(writer, value),
    },
];

/// Values whose texts have the lengths at which the way they are written changes.
fn samples() -> impl Iterator<Item = Runs> {
    let lengths = [0, 1, 3, 4, 7, 8, 15, 16, 31, 32, 33, 64, 65, 255, 256];
    lengths.into_iter().flat_map(|len| [runs(len, Kind::Short), runs(len, Kind::Long)])
}

#[test]
fn the_bytes_are_those_that_were_meant() {
    for value in samples() {
        assert_eq!(json::from_slice::<Runs>(&json::to_vec(&value).unwrap()).unwrap(), value);
        assert_eq!(json::from_slice::<Runs>(&json::to_vec_pretty(&value).unwrap()).unwrap(), value);
        assert_eq!(msgpack::from_slice::<Runs>(&msgpack::to_vec(&value).unwrap()).unwrap(), value);
    }
}

#[test]
fn a_vector_grows_at_every_byte() {
    for (format, value) in FORMATS.iter().flat_map(|format| samples().map(move |value| (format, value))) {
        let expected = (format.to_vec)(&value).unwrap();
        for capacity in 0..=expected.len() + 1 {
            let mut out = Vec::with_capacity(capacity);
            (format.encode_into)(&value, &mut out).unwrap();
            assert_eq!(out, expected, "capacity {capacity}");
        }
    }
}

/// What is gathered in front of a writer lies on the stack as long as it is short, then in a vector that is passed on when it is full.
#[test]
fn a_writer_gathers_any_length() {
    let around = |edge: usize| edge - 300..edge + 40;
    for (format, len) in
        FORMATS.iter().flat_map(|format| around(1024).chain(around(8192)).map(move |len| (format, len)))
    {
        let value = Runs { text: "ü".repeat(len / 2), ..runs(len % 2, Kind::Short) };
        let mut out = Vec::new();
        (format.to_writer)(&mut out, &value).unwrap();
        assert_eq!(out, (format.to_vec)(&value).unwrap(), "{len}");
    }
}

#[test]
fn a_slice_ends_at_every_byte() {
    for (format, value) in FORMATS.iter().flat_map(|format| samples().map(move |value| (format, value))) {
        let expected = (format.to_vec)(&value).unwrap();
        for size in 0..=expected.len() + 1 {
            let mut memory = vec![0xaa; size + 40];
            let (slice, beyond) = memory.split_at_mut(size);
            match (format.encode_to_slice)(&value, slice) {
                Ok(len) => assert_eq!(slice[..len], expected, "size {size}"),
                Err(error) => {
                    assert_eq!(error.kind(), ErrorKind::BufferFull);
                    assert!(size < expected.len());
                }
            }
            assert!(beyond.iter().all(|byte| *byte == 0xaa), "size {size}");
        }
    }
}

#[test]
fn a_writer_gets_everything() {
    for (format, value) in FORMATS.iter().flat_map(|format| samples().map(move |value| (format, value))) {
        let mut out = Vec::new();
        (format.to_writer)(&mut out, &value).unwrap();
        assert_eq!(out, (format.to_vec)(&value).unwrap());
    }
}

/// Asks for room before each of many items, so that the buffer is full at another place in each of them.
#[test]
fn a_buffer_is_passed_on_at_every_byte() {
    for shift in 0..200 {
        let values = (vec!["s".repeat(shift)], vec![runs(5, Kind::Long); 40]);
        let mut out = Vec::new();
        json::to_writer(&mut out, &values).unwrap();
        assert_eq!(out, json::to_vec(&values).unwrap());
        out.clear();
        msgpack::to_writer(&mut out, &values).unwrap();
        assert_eq!(out, msgpack::to_vec(&values).unwrap());
    }
}

/// What is small reaches the writer at once, though little memory is asked for at first; what is large in pieces of 8 KiB.
#[test]
fn a_writer_is_called_for_large_pieces_only() {
    struct Pieces(Vec<usize>);
    impl io::Write for Pieces {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.push(bytes.len());
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    for (format, items) in
        FORMATS.iter().flat_map(|format| [0, 1, 20, 100, 2000].map(|items| (format, items)))
    {
        let value = Runs {
            items: vec![Item(7, "a text".to_owned(), None, 0.5, true); items],
            ..runs(1, Kind::Short)
        };
        let len = (format.to_vec)(&value).unwrap().len();
        let mut pieces = Pieces(Vec::new());
        (format.to_writer)(&mut pieces, &value).unwrap();
        let (last, full) = pieces.0.split_last().unwrap();
        assert_eq!(full.iter().sum::<usize>() + last, len);
        assert!(full.iter().all(|piece| (7000..=8192).contains(piece)), "{:?}", pieces.0);
        assert_eq!(full.is_empty(), len < 8000, "{len}");
    }
}

/// What is asked for ahead is a hint: asking for too much, or for nothing, changes no byte.
#[test]
fn wrong_hints_change_nothing() {
    use serial_runtime::wire::{Lead, Room, Writer, Wrote};
    struct Hints(usize);
    impl Encode for Hints {
        fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
            let at = w.ahead(at, self.0, self.0)?;
            w.str(at, lead, "a text that is no shorter than 32 bytes")
        }
    }
    for ahead in [0, 1, 1024, 1025, usize::MAX] {
        let (text, bytes) = (json::to_vec(&Hints(ahead)).unwrap(), msgpack::to_vec(&Hints(ahead)).unwrap());
        assert_eq!(text, json::to_vec(&Hints(0)).unwrap());
        assert_eq!(bytes, msgpack::to_vec(&Hints(0)).unwrap());
        let mut slice = vec![0; text.len()];
        assert_eq!(json::encode_to_slice(&Hints(ahead), &mut slice).unwrap(), text.len());
        assert_eq!(slice, text);
    }
}

#[test]
fn the_length_is_known_without_the_bytes() {
    let value = vec![Some("x".repeat(9000)), None, Some("é\n".to_owned())];
    assert_eq!(json::encoded_len(&value).unwrap(), json::to_vec(&value).unwrap().len());
    assert_eq!(msgpack::encoded_len(&value).unwrap(), msgpack::to_vec(&value).unwrap().len());
    assert!(json::encoded_len(&f64::NAN).is_err());
}
