//! The list of rows: which operations run on which data set.

mod borrowing;
#[cfg(feature = "corpora")]
mod corpora;
#[cfg(feature = "numbers")]
mod numbers;
#[cfg(feature = "parallel")]
mod parallel;
#[cfg(feature = "shapes")]
mod shapes;
#[cfg(feature = "streams")]
mod streams;
#[cfg(feature = "shapes")]
mod tagged;
mod targets;
mod video;

pub use targets::Target;

use std::thread::available_parallelism;

use crate::data::{Data, has_corpus};
use crate::harness::{Clock, Contestant};

/// One operation on one document.
pub struct Row {
    /// Format, operation, document, and how: what the filter of the command line looks at.
    pub name: &'static str,
    /// How many objects one operation is about, where that is worth counting.
    pub objects: Option<u32>,
    /// The file without which there is nothing to do.
    corpus: Option<&'static str>,
    /// What its time is told by.
    pub(crate) clock: Clock,
    contestants: Build,
}

type Build = for<'a> fn(&'a Data) -> Vec<Contestant<'a>>;

const ROWS: &[&[&[Row]]] = &[
    video::ROWS,
    #[cfg(feature = "shapes")]
    shapes::ROWS,
    #[cfg(feature = "shapes")]
    tagged::ROWS,
    #[cfg(feature = "numbers")]
    numbers::ROWS,
    #[cfg(feature = "corpora")]
    corpora::ROWS,
    #[cfg(feature = "streams")]
    streams::ROWS,
    #[cfg(feature = "parallel")]
    parallel::ROWS,
];

/// Every row, in the order in which it is printed.
pub fn all() -> impl Iterator<Item = &'static Row> {
    ROWS.iter().copied().flatten().copied().flatten()
}

const fn row(name: &'static str, contestants: Build) -> Row {
    Row { name, objects: None, corpus: None, clock: Clock::Thread, contestants }
}

impl Row {
    const fn objects(self, objects: u32) -> Self {
        Self { objects: Some(objects), ..self }
    }

    #[cfg(feature = "corpora")]
    const fn needs(self, corpus: &'static str) -> Self {
        Self { corpus: Some(corpus), ..self }
    }

    /// On all cores: what counts is the time until all of them are done.
    #[cfg(feature = "parallel")]
    const fn on_all_cores(self) -> Self {
        Self { clock: Clock::Wall, ..self }
    }

    /// The file that the row needs and that is nowhere.
    pub fn missing(&self) -> Option<&'static str> {
        self.corpus.filter(|file| !has_corpus(file))
    }

    /// What is missing to measure the row: its file, or another core, without which nobody shares any work.
    pub fn missing_to_measure(&self) -> Option<&'static str> {
        let lonely = self.clock == Clock::Wall && available_parallelism().is_ok_and(|cores| cores.get() < 2);
        self.missing().or(lonely.then_some("second core"))
    }

    /// Everyone who takes part, verified.
    ///
    /// # Panics
    ///
    /// If a codec writes or reads anything but the original value, or the row's file is missing.
    pub fn contestants<'a>(&self, data: &'a Data) -> Vec<Contestant<'a>> {
        (self.contestants)(data)
    }

    /// What the row sets out to reach.
    pub fn target(&self) -> Target {
        targets::of(self.name)
    }
}

/// The rows that every set of structs has, in JSON, MsgPack maps and MsgPack arrays. `$json` and `$msgpack` are the peers;
/// `$with` is applied to each row.
macro_rules! structs {
    ($json:ident, $msgpack:ident, $set:literal, $field:ident $(, $with:ident($argument:expr))?) => {
        [
            $crate::rows::row(concat!("json encode ", $set, " reused"), |data| {
                $crate::peers::$json::encode_reused(data.$field.value())
            })$(.$with($argument))?,
            $crate::rows::row(concat!("json decode ", $set, " owned"), |data| {
                $crate::peers::$json::decode_owned(data.$field.json(), data.$field.value())
            })$(.$with($argument))?,
            $crate::rows::row(concat!("json decode ", $set, " into warm"), |data| {
                $crate::peers::$json::decode_into(data.$field.json(), data.$field.value())
            })$(.$with($argument))?,
            $crate::rows::row(concat!("msgpack map encode ", $set, " reused"), |data| {
                let layout = $crate::peers::msgpack::Layout::Map;
                $crate::peers::$msgpack::encode_reused(data.$field.value(), layout)
            })$(.$with($argument))?,
            $crate::rows::row(concat!("msgpack map decode ", $set, " owned"), |data| {
                $crate::peers::$msgpack::decode_owned(data.$field.msgpack(), data.$field.value())
            })$(.$with($argument))?,
            $crate::rows::row(concat!("msgpack map decode ", $set, " into warm"), |data| {
                $crate::peers::$msgpack::decode_into(data.$field.msgpack(), data.$field.value())
            })$(.$with($argument))?,
        ]
    };
}

/// The rows of a set whose structs are arrays by position.
macro_rules! arrays {
    ($set:literal, $field:ident $(, $with:ident($argument:expr))?) => {
        [
            $crate::rows::row(concat!("msgpack array encode ", $set, " reused"), |data| {
                let layout = $crate::peers::msgpack::Layout::Array;
                $crate::peers::msgpack::encode_reused(data.$field.array_value(), layout)
            })$(.$with($argument))?,
            $crate::rows::row(concat!("msgpack array decode ", $set, " owned"), |data| {
                $crate::peers::msgpack::decode_owned(data.$field.msgpack_array(), data.$field.array_value())
            })$(.$with($argument))?,
        ]
    };
}

/// The rows of encoding into a new vector: where documents are large, they cost what the reused ones do.
macro_rules! fresh {
    ($json:ident, $msgpack:ident, $set:literal, $field:ident, $with:ident($argument:expr)) => {
        [
            $crate::rows::row(concat!("json encode ", $set, " fresh"), |data| {
                $crate::peers::$json::encode_fresh(data.$field.value())
            })
            .$with($argument),
            $crate::rows::row(concat!("msgpack map encode ", $set, " fresh"), |data| {
                let layout = $crate::peers::msgpack::Layout::Map;
                $crate::peers::$msgpack::encode_fresh(data.$field.value(), layout)
            })
            .$with($argument),
        ]
    };
}
use {arrays, fresh, structs};

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_unique() {
        let names: BTreeSet<_> = all().map(|row| row.name).collect();
        assert_eq!(names.len(), all().count());
    }

    #[test]
    #[cfg(all(feature = "numbers", feature = "corpora"))]
    fn every_target_has_its_row() {
        let names: BTreeSet<_> = all().map(|row| row.name).collect();
        assert!(targets::names().all(|name| names.contains(name)));
    }
}
