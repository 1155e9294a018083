//! What the verbs of reading answer: where they have come to, and what stands there.

/// What [`variant`](super::Reader::variant) found of its name, the map around the payload if there is one, and the rest of the input.
pub type Tagged<'de, T, F> = (T, Option<F>, &'de [u8]);

/// Where [`entry`](super::Reader::entry) or [`item`](super::Reader::item) has come to.
#[derive(Clone, Copy, Debug)]
pub enum More<'de> {
    /// At the next item, or at the key of the next entry.
    Item(&'de [u8]),
    /// Behind the container.
    End(&'de [u8]),
}

impl<'de> More<'de> {
    /// Where that is.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[must_use]
    pub fn at(self) -> &'de [u8] {
        let (Self::Item(at) | Self::End(at)) = self;
        at
    }
}

/// Where [`first_key`](super::Reader::first_key) or [`next_key`](super::Reader::next_key) has come to.
#[derive(Clone, Copy, Debug)]
pub enum Found<'de> {
    /// At the value of the key that was expected.
    Value(&'de [u8]),
    /// At another key.
    Key(&'de [u8]),
    /// Behind the map.
    End(&'de [u8]),
}

/// The kinds of values, as far as the first byte tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`/nil.
    Null,
    /// A truth value.
    Bool,
    /// A number (JSON does not tell integers from floats by the first byte).
    Number,
    /// Text.
    Str,
    /// Bytes.
    Bin,
    /// An extension value.
    Ext,
    /// An array.
    Array,
    /// A map.
    Map,
    /// Nothing that can start a value, or the end of the input.
    None,
}

/// A number in the form that its text or marker gives it: an integer where there is neither fraction nor exponent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// An integer that is not negative.
    U64(u64),
    /// A negative integer.
    I64(i64),
    /// A float.
    F64(f64),
}
