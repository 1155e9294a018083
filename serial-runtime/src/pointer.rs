//! A JSON Pointer (RFC 6901) that follows a walk through a document.

use alloc::{string::String, vec::Vec};
use core::fmt::Write;

/// Where a walk is: one segment for each container that is open.
#[derive(Debug, Default)]
pub(crate) struct Pointer {
    segments: Vec<Segment>,
}

#[derive(Debug)]
enum Segment {
    /// In a map: the key of the current entry, if it has been read.
    Name(Option<String>),
    /// In an array: the index of the current item.
    Index(usize),
}

impl Pointer {
    pub(crate) fn open_map(&mut self) {
        self.segments.push(Segment::Name(None));
    }

    pub(crate) fn open_array(&mut self) {
        self.segments.push(Segment::Index(0));
    }

    pub(crate) fn close(&mut self) {
        self.segments.pop();
    }

    /// The key of the entry that begins.
    pub(crate) fn set_name(&mut self, name: &str) {
        if let Some(Segment::Name(slot)) = self.segments.last_mut() {
            *slot = Some(String::from(name));
        }
    }

    /// Goes to the next item or entry; says whether a key comes next.
    pub(crate) fn next(&mut self) -> bool {
        match self.segments.last_mut() {
            Some(Segment::Name(name)) => {
                *name = None;
                true
            }
            Some(Segment::Index(index)) => {
                *index += 1;
                false
            }
            None => false,
        }
    }

    pub(crate) fn to_text(&self) -> String {
        let mut text = String::new();
        for segment in &self.segments {
            match segment {
                Segment::Name(Some(name)) => push_name(&mut text, name),
                Segment::Name(None) => {}
                Segment::Index(index) => {
                    // OK because writing to a `String` cannot fail.
                    let _ = write!(text, "/{index}");
                }
            }
        }
        text
    }
}

/// The most characters of a name that a pointer repeats: names come from the input, too.
const NAME: usize = 128;

/// Appends one segment, with `~` and `/` escaped. Of a very long name it is the beginning.
pub(crate) fn push_name(pointer: &mut String, name: &str) {
    pointer.push('/');
    let mut characters = name.chars();
    for character in characters.by_ref().take(NAME) {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
    if characters.next().is_some() {
        pointer.push('…');
    }
}
