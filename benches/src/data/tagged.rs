//! A hundred captions, with what tells that they are some: before their fields, behind them, around them, or not at all.

use serial_runtime::{Value, json, msgpack};

/// One document in both formats.
pub struct Tagged {
    /// Compact.
    pub json: Vec<u8>,
    /// As maps by name.
    pub msgpack: Vec<u8>,
}

/// The documents.
pub struct TaggedDocuments {
    /// Captions alone.
    pub plain: Tagged,
    /// The tag comes first.
    pub first: Tagged,
    /// The tag comes last.
    pub last: Tagged,
    /// The tag stands before the caption.
    pub around: Tagged,
    /// The tag stands behind the caption.
    pub behind: Tagged,
}

const COUNT: usize = 100;

pub(super) fn documents() -> TaggedDocuments {
    TaggedDocuments {
        plain: list(|fields| format!("{{{fields}}}")),
        first: list(|fields| format!(r#"{{"type":"Caption",{fields}}}"#)),
        last: list(|fields| format!(r#"{{{fields},"type":"Caption"}}"#)),
        around: list(|fields| format!(r#"{{"type":"Caption","data":{{{fields}}}}}"#)),
        behind: list(|fields| format!(r#"{{"data":{{{fields}}},"type":"Caption"}}"#)),
    }
}

fn list(item: impl Fn(&str) -> String) -> Tagged {
    let items: Vec<_> = (0..COUNT).map(|index| item(&fields(index))).collect();
    let json = format!("[{}]", items.join(",")).into_bytes();
    let value: Value = json::from_slice(&json).unwrap();
    Tagged { msgpack: msgpack::to_vec(&value).unwrap(), json }
}

fn fields(index: usize) -> String {
    format!(
        r#""id":{index},"title":"Caption {index} over the video","tags":["one","two","three"],"start_time":{index}.25,"end_time":{index}.5,"font_size":24,"visible":true,"note":null"#
    )
}
