//! Where Serial is stricter than serde_json and rmp-serde on purpose: everything that a difference may be explained by.
//!
//! Each policy is a predicate over the input, as the reference reads it, and the error. The reference codecs are never
//! stricter: a document that only Serial accepts is a bug.

use super::document::Document;
use serial_runtime::{Error, ErrorKind};

/// A document that the reference accepts and Serial refuses.
pub struct Refusal<'a> {
    pub error: &'a Error,
    /// The whole document, everything in it read; `None` where the reference cannot read all of it, because something is
    /// wrong in a part that its typed reader skips unseen.
    pub whole: Option<&'a Document>,
}

type Policy = (&'static str, fn(&Refusal<'_>) -> bool);

/// By the names of the design's list; the last two are the rest of "a form has one reading".
pub const POLICIES: &[Policy] = &[
    ("J04: the depth limit counts everywhere", |refusal| refusal.error.kind() == ErrorKind::Depth),
    ("J23, J24, M20, M50: skipped values and keys are checked like read ones", |refusal| {
        refusal.is_of_skipped()
    }),
    ("J85: no struct from an array", |refusal| {
        refusal.is(ErrorKind::Type, |at| matches!(at, Document::Array(_)))
    }),
    ("M22: no trailing bytes", |refusal| refusal.error.kind() == ErrorKind::TrailingBytes),
    ("M32: no integer to a float that is not it", |refusal| refusal.is(ErrorKind::OutOfRange, is_inexact)),
    ("M33: no float beyond the range of 32 bits", |refusal| {
        refusal.is(ErrorKind::OutOfRange, is_beyond_single)
    }),
    ("M44: no text from bytes", |refusal| refusal.is(ErrorKind::Type, |at| matches!(at, Document::Bin(_)))),
    ("M47: no key twice in a map", |refusal| refusal.error.kind() == ErrorKind::Duplicate),
    ("M52: no name by its index", |refusal| refusal.has_index_for_name()),
    ("a unit variant is its name alone", |refusal| refusal.is(ErrorKind::Type, is_variant_of_nothing)),
];

/// The name of the policy that explains the refusal.
pub fn explains(refusal: &Refusal<'_>) -> Option<&'static str> {
    POLICIES.iter().find(|(_, applies)| applies(refusal)).map(|(name, _)| *name)
}

impl Refusal<'_> {
    /// Whether the error is of this kind and is about such a value.
    fn is(&self, kind: ErrorKind, about: fn(&Document) -> bool) -> bool {
        self.error.kind() == kind && self.value().is_some_and(about)
    }

    fn value(&self) -> Option<&Document> {
        at(self.whole?, self.error.path())
    }

    /// The reference reads text that is not UTF-8 as bytes.
    fn is_of_skipped(&self) -> bool {
        self.whole.is_none() || self.error.kind() == ErrorKind::Utf8
    }

    /// An integer where a name belongs: a variant, or the key of a field.
    fn has_index_for_name(&self) -> bool {
        let parent = self.error.path().rsplit_once('/').map_or("", |(parent, _)| parent);
        let parent = self.whole.and_then(|whole| at(whole, parent));
        self.is(ErrorKind::Type, is_index)
            || (self.error.kind() == ErrorKind::Type && parent.is_some_and(is_index))
    }
}

fn is_index(value: &Document) -> bool {
    match value {
        Document::U64(_) => true,
        Document::Map(entries) => entries.iter().any(|(key, _)| !matches!(key, Document::Str(_))),
        _ => false,
    }
}

fn is_inexact(value: &Document) -> bool {
    match value {
        Document::U64(value) => {
            *value as f64 as u128 != u128::from(*value) || *value as f32 as u128 != u128::from(*value)
        }
        Document::I64(value) => {
            *value as f64 as i128 != i128::from(*value) || *value as f32 as i128 != i128::from(*value)
        }
        _ => false,
    }
}

fn is_beyond_single(value: &Document) -> bool {
    matches!(value, Document::F64(value) if value.abs() > f64::from(f32::MAX))
}

/// `{"plain": null}`
fn is_variant_of_nothing(value: &Document) -> bool {
    match value {
        Document::Null => true,
        Document::Map(entries) => matches!(entries.as_slice(), [(_, Document::Null)]),
        _ => false,
    }
}

/// What a JSON Pointer points to.
pub fn at<'d>(document: &'d Document, pointer: &str) -> Option<&'d Document> {
    pointer.split('/').skip(1).try_fold(document, |value, token| {
        let token = token.replace("~1", "/").replace("~0", "~");
        match value {
            Document::Array(items) => items.get(token.parse::<usize>().ok()?),
            Document::Map(entries) => entries
                .iter()
                .find(|(key, _)| matches!(key, Document::Str(key) if *key == token))
                .map(|(_, value)| value),
            _ => None,
        }
    })
}
