//! Readers and writers that give little, are interrupted, fail, or lie: the right bytes, or an error.

use super::{
    caught,
    documents::{every_shape, records},
};
use serial_runtime::{Decode, Encode, Error, ErrorKind, json, msgpack};
use std::{
    fmt::Debug,
    io::{self, Read, Write},
};

/// How a reader or writer behaves.
#[derive(Clone, Copy)]
struct Manner {
    /// How many bytes it takes or gives at most.
    most: usize,
    /// Whether every other call is interrupted.
    interrupted: bool,
    /// At which byte it fails, by an error or by taking and giving nothing more.
    end: Option<(usize, End)>,
}

#[derive(Clone, Copy, PartialEq)]
enum End {
    Error,
    Nothing,
}

const FINE: Manner = Manner { most: usize::MAX, interrupted: false, end: None };

struct Faulty<T> {
    inner: T,
    manner: Manner,
    calls: usize,
    done: usize,
}

impl<T> Faulty<T> {
    fn new(inner: T, manner: Manner) -> Self {
        Self { inner, manner, calls: 0, done: 0 }
    }

    /// How many of `len` bytes are passed on.
    fn passes(&mut self, len: usize) -> io::Result<usize> {
        self.calls += 1;
        if self.manner.interrupted && self.calls % 2 == 1 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let len = len.min(self.manner.most);
        match self.manner.end {
            Some((end, how)) if self.done + len > end => match (end - self.done, how) {
                (0, End::Error) => Err(io::Error::other("failed on purpose")),
                (left, _) => Ok(left),
            },
            _ => Ok(len),
        }
    }
}

impl<T: Read> Read for Faulty<T> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let len = self.passes(out.len())?;
        let len = self.inner.read(&mut out[..len])?;
        self.done += len;
        Ok(len)
    }
}

impl<T: Write> Write for Faulty<T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let len = self.passes(bytes.len())?;
        let len = self.inner.write(&bytes[..len])?;
        self.done += len;
        Ok(len)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A format's ways through `io`.
type From<T> = fn(&mut dyn Read) -> Result<T, Error>;
type To<T> = fn(&mut dyn Write, &T) -> Result<(), Error>;

fn small_steps() -> impl Iterator<Item = Manner> {
    [1, 3, 7, usize::MAX]
        .into_iter()
        .flat_map(|most| [false, true].map(|interrupted| Manner { most, interrupted, ..FINE }))
}

fn check<T: PartialEq + Debug>(value: &T, document: &[u8], from: From<T>, to: To<T>) {
    for manner in small_steps() {
        assert_eq!(from(&mut Faulty::new(document, manner)).unwrap(), *value);
        let mut out = Faulty::new(Vec::new(), manner);
        to(&mut out, value).unwrap();
        assert_eq!(out.inner, document);
    }
    for end in (0..document.len()).step_by(if cfg!(debug_assertions) { 5 } else { 1 }) {
        for (how, most) in
            [(End::Error, usize::MAX), (End::Nothing, usize::MAX), (End::Error, 3), (End::Nothing, 3)]
        {
            let manner = Manner { end: Some((end, how)), most, interrupted: end % 2 == 0 };
            let error = from(&mut Faulty::new(document, manner)).unwrap_err();
            assert!(how == End::Nothing || error.kind() == ErrorKind::Io, "{error}");
            let mut out = Faulty::new(Vec::new(), manner);
            assert_eq!(to(&mut out, value).unwrap_err().kind(), ErrorKind::Io);
            assert_eq!(out.inner, document[..end]);
        }
    }
}

fn both<T: Encode + for<'de> Decode<'de> + PartialEq + Debug>(value: &T, text: &[u8], packed: &[u8]) {
    check(value, text, |reader| json::from_reader(reader), |writer, value| json::to_writer(writer, value));
    check(
        value,
        packed,
        |reader| msgpack::from_reader(reader),
        |writer, value| msgpack::to_writer(writer, value),
    );
}

#[test]
fn little_interrupted_and_failing() {
    let sample = every_shape();
    both(&sample.value, &sample.text, &sample.packed);
    for sample in records().take(3) {
        both(&sample.value, &sample.text, &sample.packed);
    }
}

/// More than one buffer.
#[test]
fn large() {
    let value = vec!["a text of some length".repeat(10); 200];
    let (text, packed) = (json::to_vec(&value).unwrap(), msgpack::to_vec(&value).unwrap());
    for end in [0, 1, 8191, 8192, 8193, 20_000] {
        let manner = Manner { end: Some((end, End::Error)), most: 1000, interrupted: true };
        let mut out = Faulty::new(Vec::new(), manner);
        assert_eq!(json::to_writer(&mut out, &value).unwrap_err().kind(), ErrorKind::Io);
        assert_eq!(out.inner, text[..end]);
        let mut out = Faulty::new(Vec::new(), manner);
        assert_eq!(msgpack::to_writer(&mut out, &value).unwrap_err().kind(), ErrorKind::Io);
        assert_eq!(out.inner, packed[..end]);
    }
}

/// Says that it has given or taken more than there was room for: an error or a panic, and no memory is touched that is not there.
#[test]
fn lying() {
    struct Liar;
    impl Read for Liar {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            Ok(out.len() + 1)
        }
    }
    impl Write for Liar {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            Ok(bytes.len() + 1)
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let value = vec!["x".repeat(10_000); 3];
    let said = [
        caught(|| json::from_reader::<String>(Liar).is_err()),
        caught(|| msgpack::from_reader::<String>(Liar).is_err()),
        caught(|| json::to_writer(Liar, &value).is_err()),
        caught(|| msgpack::to_writer(Liar, &value).is_err()),
    ];
    assert!(said.iter().all(|said| said.unwrap_or(true)), "{said:?}");
}

/// What a reader reads of the buffer before it writes to it has been written before: it is the reader's to see.
#[test]
fn looking_at_the_buffer() {
    struct Nosy<'a>(&'a [u8], u64);
    impl Read for Nosy<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            self.1 += out.iter().map(|byte| u64::from(*byte)).sum::<u64>();
            self.0.read(out)
        }
    }
    let sample = every_shape();
    let mut reader = Nosy(&sample.text, 0);
    let value: super::Shapes = json::from_reader(&mut reader).unwrap();
    assert_eq!(value, sample.value);
    // So that the sum is not left out.
    assert!(reader.1 < u64::MAX);
}
