//! What fields and variants are called on the wire: read and written, in JSON and in MessagePack.

use crate::attr::{
    Name,
    case::Case,
    scope::{Format, Scoped, Way},
};

/// The name of a field or variant each way.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Names {
    pub(crate) read: Spelling,
    pub(crate) written: Spelling,
}

/// A name in each format.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Spelling {
    pub(crate) json: String,
    pub(crate) msgpack: String,
    /// In MessagePack, a number in place of the name.
    pub(crate) number: Option<u32>,
}

impl Names {
    /// The same name for all.
    pub(crate) fn same(name: &str) -> Self {
        Self::of(|_, _| name.to_owned())
    }

    /// What is said of the name itself comes first, then the case of all names.
    pub(super) fn cased(
        rename: &Scoped<Name>,
        cases: &[&Scoped<Case>],
        own: impl Fn(Option<Case>) -> String,
    ) -> Self {
        Self::of(|way, format| match rename.get(way, format) {
            Some(name) => name.text(),
            None => own(cases.iter().find_map(|case| case.get(way, format)).copied()),
        })
    }

    /// With a number in place of the names in MessagePack.
    pub(super) fn numbered(mut self, number: u32) -> Self {
        self.read.number = Some(number);
        self.written.number = Some(number);
        self
    }

    fn of(name: impl Fn(Way, Format) -> String) -> Self {
        let spelling = |way| Spelling {
            json: name(way, Format::Json),
            msgpack: name(way, Format::MsgPack),
            number: None,
        };
        Self { read: spelling(Way::Decode), written: spelling(Way::Encode) }
    }
}

impl Spelling {
    /// The name or number in MessagePack, for messages.
    pub(crate) fn shown_in_msgpack(&self) -> String {
        self.number.map_or_else(|| self.msgpack.clone(), |number| number.to_string())
    }

    /// Whether both formats have the same name.
    pub(crate) fn is_one(&self) -> bool {
        self.json == self.msgpack
    }
}
