//! A value and every form of it that a row reads.

use super::corpora;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::OnceCell;

/// A value and its bytes, each made when a row first asks for it.
///
/// The bytes come from the reference codecs, serde_json and rmp-serde, or from the file; never from ours. `A` is the copy
/// of the model whose structs are arrays.
pub struct Documents<T, A = T> {
    source: Source<T>,
    value: OnceCell<T>,
    array_value: OnceCell<A>,
    json: OnceCell<Vec<u8>>,
    json_pretty: OnceCell<Vec<u8>>,
    json_alphabetical: OnceCell<Vec<u8>>,
    json_lines: OnceCell<Vec<u8>>,
    msgpack_stream: OnceCell<Vec<u8>>,
    msgpack_frames: OnceCell<Vec<u8>>,
    msgpack: OnceCell<Vec<u8>>,
    msgpack_array: OnceCell<Vec<u8>>,
}

enum Source<T> {
    Made(fn() -> T),
    /// A file of [`corpora`].
    Found(&'static str),
}

impl<T: Serialize + DeserializeOwned, A: DeserializeOwned> Documents<T, A> {
    pub(super) fn made(make: fn() -> T) -> Self {
        Self::new(Source::Made(make))
    }

    pub(super) fn found(file: &'static str) -> Self {
        Self::new(Source::Found(file))
    }

    fn new(source: Source<T>) -> Self {
        Self {
            source,
            value: OnceCell::new(),
            array_value: OnceCell::new(),
            json: OnceCell::new(),
            json_pretty: OnceCell::new(),
            json_alphabetical: OnceCell::new(),
            json_lines: OnceCell::new(),
            msgpack_stream: OnceCell::new(),
            msgpack_frames: OnceCell::new(),
            msgpack: OnceCell::new(),
            msgpack_array: OnceCell::new(),
        }
    }

    /// What every codec must write, and read back. A file is read by sonic-rs, because serde_json's float parser is off
    /// by one bit now and then unless it is told otherwise.
    pub fn value(&self) -> &T {
        self.value.get_or_init(|| match self.source {
            Source::Made(make) => make(),
            Source::Found(file) => sonic_rs::from_slice(&corpora::read(file)).expect("the model fits"),
        })
    }

    /// The value in the type whose layout is the array.
    pub fn array_value(&self) -> &A {
        self.array_value.get_or_init(|| {
            rmp_serde::from_slice(self.msgpack_array()).expect("the two copies have the same fields")
        })
    }

    /// Compact, keys in declared order, or as they are in the file.
    pub fn json(&self) -> &[u8] {
        self.json.get_or_init(|| match self.source {
            Source::Made(_) => serde_json::to_vec(self.value()).expect("the model encodes"),
            Source::Found(file) => corpora::minify(&corpora::read(file)),
        })
    }

    /// Indented by two spaces, or as the file is.
    pub fn json_pretty(&self) -> &[u8] {
        self.json_pretty.get_or_init(|| match self.source {
            Source::Made(_) => serde_json::to_vec_pretty(self.value()).expect("the model encodes"),
            Source::Found(file) => corpora::read(file),
        })
    }

    /// Compact, keys in alphabetical order: what sorting writers such as Go's maps put on the wire.
    pub fn json_alphabetical(&self) -> &[u8] {
        self.json_alphabetical.get_or_init(|| {
            let mut sorted: serde_json::Value = serde_json::from_slice(self.json()).expect("valid JSON");
            // Only does something when another crate of the build turned on serde_json's `preserve_order`.
            sorted.sort_all_objects();
            serde_json::to_vec(&sorted).expect("JSON encodes")
        })
    }

    /// Maps by name, keys in declared order.
    pub fn msgpack(&self) -> &[u8] {
        self.msgpack.get_or_init(|| rmp_serde::to_vec_named(self.value()).expect("the model encodes"))
    }

    /// Without names a struct is an array by position, whichever copy of the model it is.
    pub fn msgpack_array(&self) -> &[u8] {
        self.msgpack_array.get_or_init(|| rmp_serde::to_vec(self.value()).expect("the model encodes"))
    }
}

impl<T: Serialize + DeserializeOwned, A: DeserializeOwned> Documents<Vec<T>, A> {
    /// One element a line.
    pub fn json_lines(&self) -> &[u8] {
        self.json_lines.get_or_init(|| {
            let line =
                |value| serde_json::to_vec(value).expect("the model encodes").into_iter().chain([b'\n']);
            self.value().iter().flat_map(line).collect()
        })
    }

    /// One element behind the other, maps by name.
    pub fn msgpack_stream(&self) -> &[u8] {
        self.msgpack_stream.get_or_init(|| self.messages().flatten().collect())
    }

    /// As [`msgpack_stream`](Self::msgpack_stream), each behind its length, in four bytes.
    pub fn msgpack_frames(&self) -> &[u8] {
        self.msgpack_frames.get_or_init(|| {
            let len = |message: &[u8]| u32::try_from(message.len()).expect("a short message").to_be_bytes();
            self.messages().flat_map(|message| [&len(&message), message.as_slice()].concat()).collect()
        })
    }

    fn messages(&self) -> impl Iterator<Item = Vec<u8>> {
        self.value().iter().map(|value| rmp_serde::to_vec_named(value).expect("the model encodes"))
    }
}
