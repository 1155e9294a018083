//! The three sinks: a vector, a slice of exactly the right size, a writer behind a bounded buffer.

use serial_runtime::{ErrorKind, FastSerialize, json};
use std::io::{self, Write};

#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Page {
    title: String,
    numbers: Vec<f64>,
    #[serial(bytes)]
    raw: Vec<u8>,
    nested: Option<Box<Page>>,
}

fn page(size: usize) -> Page {
    let inner = Page {
        title: "\"quoted\" \u{1}é😀".repeat(size),
        numbers: (0..size).map(|i| i as f64 / 3.0).collect(),
        raw: (0..size).map(|i| i as u8).collect(),
        nested: None,
    };
    Page { nested: Some(Box::new(inner.clone())), ..inner }
}

/// Takes a few bytes at a time, and is interrupted every other call.
struct Slow {
    taken: Vec<u8>,
    calls: usize,
    step: usize,
    fails_at: usize,
    largest: usize,
}

impl Slow {
    fn new(step: usize, fails_at: usize) -> Self {
        Self { taken: vec![], calls: 0, step, fails_at, largest: 0 }
    }
}

impl Write for Slow {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.calls += 1;
        self.largest = self.largest.max(bytes.len());
        if self.calls.is_multiple_of(2) {
            return Err(io::ErrorKind::Interrupted.into());
        }
        if self.taken.len() >= self.fails_at {
            return Err(io::Error::other("full"));
        }
        let len = bytes.len().min(self.step);
        self.taken.extend_from_slice(&bytes[..len]);
        Ok(len)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn all_sinks_write_the_same() {
    for size in [0, 1, 3, 50, 700, 5000] {
        let page = page(size);
        let expected = json::to_vec(&page).unwrap();
        assert_eq!(json::from_slice::<Page>(&expected).unwrap(), page);
        let mut appended = b"before".to_vec();
        json::encode_into(&page, &mut appended).unwrap();
        assert_eq!(appended, [b"before".as_slice(), &expected].concat());
        let mut exact = vec![0; expected.len()];
        assert_eq!(json::encode_to_slice(&page, &mut exact).unwrap(), expected.len());
        assert_eq!(exact, expected);
        let mut slow = Slow::new(7, usize::MAX);
        json::to_writer(&mut slow, &page).unwrap();
        assert_eq!(slow.taken, expected);
        assert!(slow.largest <= 16 * 1024, "the buffer is bounded");
    }
}

#[test]
fn a_slice_that_is_too_small_is_an_error_at_every_size() {
    let page = page(3);
    let len = json::to_vec(&page).unwrap().len();
    for size in 0..len {
        let mut slice = vec![0xaa; size + 8];
        let (slice, beyond) = slice.split_at_mut(size);
        let error = json::encode_to_slice(&page, slice).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::BufferFull);
        assert_eq!(beyond, [0xaa; 8]);
    }
}

#[test]
fn a_writer_that_fails_is_an_error() {
    let page = page(5000);
    for fails_at in [0, 1, 8192, 20_000] {
        let error = json::to_writer(&mut Slow::new(1000, fails_at), &page).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Io);
        assert!(std::error::Error::source(&error).is_some());
    }
}

#[test]
fn a_long_name_fits_a_slice_of_the_exact_size() {
    #[derive(FastSerialize)]
    struct Long {
        #[serial(
            rename = "a_name_that_is_longer_than_what_is_written_at_once_because_somebody_thought_that_it_should_be_so_and_who_are_we_to_say_that_it_must_not_be_so_long_as_it_is_text_and_text_may_be_of_any_length_that_fits_into_memory_which_this_one_certainly_does_even_on_small_machines"
        )]
        field: u8,
    }
    let text = json::to_vec(&Long { field: 7 }).unwrap();
    let mut exact = vec![0; text.len()];
    assert_eq!(json::encode_to_slice(&Long { field: 7 }, &mut exact).unwrap(), text.len());
    assert_eq!(exact, text);
    assert_eq!(json::from_slice::<Long>(&text).unwrap().field, 7);
}

#[test]
fn from_reader_reads_to_the_end() {
    let page = page(50);
    let text = json::to_vec(&page).unwrap();
    assert_eq!(json::from_reader::<Page>(text.as_slice()).unwrap(), page);
    struct Broken;
    impl io::Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("gone"))
        }
    }
    assert_eq!(json::from_reader::<Page>(Broken).unwrap_err().kind(), ErrorKind::Io);
}

#[test]
fn in_place_borrows_escaped_text() {
    #[derive(FastSerialize, Debug, PartialEq)]
    struct View<'a> {
        title: &'a str,
        #[serial(rename = "é")]
        key: &'a str,
    }
    let mut text = br#"{"title":"a \"quoted\"\nline","\u00e9":"plain","x":["\t"]}"#.to_vec();
    let view: View<'_> = json::from_mut_slice(&mut text).unwrap();
    assert_eq!(view, View { title: "a \"quoted\"\nline", key: "plain" });
    let mut text = r#"{"title":"\n","é":1}"#.as_bytes().to_vec();
    let error = json::from_mut_slice::<View<'_>>(&mut text).unwrap_err();
    assert_eq!((error.path(), error.line(), error.column()), ("/é", 1, 20));
    let error = json::from_str::<View<'_>>(r#"{"title":"\n","é":"b"}"#).unwrap_err();
    assert!(error.to_string().contains("use `Cow<str>`"), "{error}");
}
