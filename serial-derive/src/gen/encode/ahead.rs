//! Which writes share one check of the room that is left: a run of names and values of known size, up to the head of the next
//! value that may be long.
//!
//! A type is judged by its tokens here. That is enough, since nothing rests on a run but speed: every write asks again for
//! what it needs, and the compiler drops the questions that the run has answered.

use crate::{
    model::{Codec, Field},
    shape::Shape,
    wire::{json, msgpack},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use std::ops::Add;
use syn::Type;

/// No run asks for more: what is left at the end of a fixed slice should not be given up for nothing.
const MOST: usize = 512;

/// How many bytes at most are written in each format.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Bytes {
    json: usize,
    msgpack: usize,
}

impl Bytes {
    const fn new(json: usize, msgpack: usize) -> Self {
        Self { json, msgpack }
    }
}

impl Add for Bytes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.json + other.json, self.msgpack + other.msgpack)
    }
}

/// A part of a container that is written with one check where it stands alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part {
    most: Bytes,
    /// More of unknown size may follow, so that no run goes beyond.
    open: bool,
}

impl Part {
    /// The head of the container.
    pub(super) fn head() -> Self {
        Self { most: Bytes::new(1, 5), open: false }
    }

    /// A field under its name.
    pub(super) fn entry(field: &Field) -> Self {
        let name = &field.names.written;
        let name = Bytes::new(json::key(&name.json).len(), msgpack::key(name).len());
        Self::value(field).behind(name)
    }

    /// A field by its position.
    pub(super) fn item(field: &Field) -> Self {
        Self::value(field).behind(Bytes::new(1, 0))
    }

    /// Null by its position.
    pub(super) const NULL: Self = Self { most: Bytes::new(5, 1), open: false };

    fn value(field: &Field) -> Self {
        match field.codec {
            // What is written out of line asks for itself.
            _ if field.compact => Self::UNKNOWN,
            Codec::Own => Self::of(&field.ty),
            Codec::With(_) | Codec::Bytes | Codec::As(_) => Self::UNKNOWN,
        }
    }

    /// What asks for itself.
    pub(super) const UNKNOWN: Self = Self { most: Bytes::new(0, 0), open: true };

    /// What the runtime asks for when it writes a value of this type.
    fn of(ty: &Type) -> Self {
        let fixed = |json, msgpack| Self { most: Bytes::new(json, msgpack), open: false };
        match Shape::of(ty) {
            Shape::Bool => fixed(5, 1),
            Shape::Int { bits: Some(128), .. } => fixed(40, 18),
            Shape::Int { .. } => fixed(20, 9),
            Shape::Float(32) => fixed(24, 5),
            Shape::Float(_) => fixed(24, 9),
            // A short text; a long one asks for itself.
            Shape::Str => Self { most: Bytes::new(108, 32), open: true },
            Shape::Option(inner) | Shape::Box(inner) => Self::of(inner),
            _ => Self::UNKNOWN,
        }
    }

    fn behind(self, name: Bytes) -> Self {
        Self { most: name + self.most, ..self }
    }
}

/// What is printed before each part: a question on behalf of all parts of a run, before the first of them.
pub(super) fn print(parts: &[Part]) -> Vec<TokenStream> {
    let mut printed = vec![TokenStream::new(); parts.len()];
    let mut start = 0;
    while start < parts.len() {
        let (end, most) = run(parts, start);
        if end - start > 1 {
            let [json, msgpack] = [most.json, most.msgpack].map(Literal::usize_unsuffixed);
            printed[start] = quote!(let __at = __w.ahead(__at, #json, #msgpack)?;);
        }
        start = end;
    }
    printed
}

/// Where a run ends, and what it writes at most.
fn run(parts: &[Part], start: usize) -> (usize, Bytes) {
    let mut most = parts[start].most;
    let mut end = start + 1;
    while end < parts.len() && !parts[end - 1].open {
        let more = most + parts[end].most;
        if more.json > MOST || more.msgpack > MOST {
            break;
        }
        most = more;
        end += 1;
    }
    (end, most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    fn fixed(json: usize) -> Part {
        Part { most: Bytes::new(json, 1), open: false }
    }

    fn open(json: usize) -> Part {
        Part { open: true, ..fixed(json) }
    }

    /// The ends of all runs, with their bytes of JSON.
    fn runs(parts: &[Part]) -> Vec<(usize, usize)> {
        let mut runs = vec![(0, 0)];
        while runs.last().unwrap().0 < parts.len() {
            let (end, most) = run(parts, runs.last().unwrap().0);
            runs.push((end, most.json));
        }
        runs.split_off(1)
    }

    #[test]
    fn a_run_ends_with_what_may_be_long() {
        assert_eq!(runs(&[fixed(1), fixed(2), open(3), fixed(4)]), [(3, 6), (4, 4)]);
        assert_eq!(runs(&[open(1), open(2)]), [(1, 1), (2, 2)]);
    }

    #[test]
    fn a_run_ends_before_it_asks_for_too_much() {
        assert_eq!(runs(&[fixed(MOST - 1), fixed(1), fixed(1)]), [(2, MOST), (3, 1)]);
        assert_eq!(runs(&[fixed(2 * MOST), fixed(1)]), [(1, 2 * MOST), (2, 1)]);
    }

    #[test]
    fn one_part_asks_for_itself() {
        let printed = print(&[fixed(1), open(2), open(3)]);
        assert_eq!(printed.iter().map(TokenStream::is_empty).collect::<Vec<_>>(), [false, true, true]);
    }

    #[test]
    fn options_take_what_is_inside() {
        assert_eq!(Part::of(&parse_quote!(Option<f64>)), Part::of(&parse_quote!(f64)));
        assert_eq!(Part::of(&parse_quote!(Vec<f64>)), Part::UNKNOWN);
    }
}
