//! Decoding without copying: fields that borrow from the input.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use serial_runtime::{Error, FastSerialize, json, msgpack};
use std::borrow::Cow;

/// A comment that lives as long as the input it was read from.
#[derive(FastSerialize, Debug, PartialEq)]
struct Comment<'a> {
    author: &'a str,
    /// Borrows unless the JSON text has escapes.
    #[serial(length(min = 1, max = 280))]
    text: Cow<'a, str>,
    replies: Vec<&'a str>,
}

/// Bytes borrow from MessagePack; in JSON they are base64.
#[derive(FastSerialize, Debug, PartialEq)]
struct Thumbnail<'a> {
    #[serial(bytes)]
    pixels: &'a [u8],
}

/// Whether `part` is a piece of `input`, and not a copy.
fn borrows(input: &[u8], part: &[u8]) -> bool {
    let (whole, part) = (input.as_ptr_range(), part.as_ptr_range());
    whole.start <= part.start && part.end <= whole.end
}

/// Runs the example.
pub fn main() -> Result<(), Error> {
    let input = br#"{"author": "ana", "text": "tr\u00e8s bien", "replies": ["+1", "\ud83d\udc4d"]}"#;

    // An escaped text is not in the input as it is: `Cow` owns it then, `&str` cannot.
    let error = json::from_slice::<Comment<'_>>(input).unwrap_err();
    println!("{error}");
    assert_eq!(error.path(), "/replies/1");

    // In an input that may be changed, texts are unescaped where they stand, and everything borrows.
    let mut buffer = input.to_vec();
    let range = buffer.as_ptr_range();
    let comment: Comment<'_> = json::from_mut_slice(&mut buffer)?;
    assert!(matches!(comment.text, Cow::Borrowed("très bien")));
    assert_eq!(comment.replies, ["+1", "👍"]);
    assert!(range.contains(&comment.author.as_ptr()));

    // MessagePack has no escapes.
    let packed = msgpack::to_vec(&comment)?;
    let unpacked: Comment<'_> = msgpack::from_slice(&packed)?;
    assert_eq!(unpacked, comment);
    assert!(borrows(&packed, unpacked.text.as_bytes()));

    let packed = msgpack::to_vec(&Thumbnail { pixels: &[0, 127, 255] })?;
    let thumbnail: Thumbnail<'_> = msgpack::from_slice(&packed)?;
    assert!(borrows(&packed, thumbnail.pixels));
    println!(
        "{} bytes of pixels, borrowed from {} bytes of MessagePack",
        thumbnail.pixels.len(),
        packed.len()
    );
    Ok(())
}
