//! A report on the wire: what an HTTP 422 body is made of. Written by hand, since the derive may be switched off.

use super::{Issue, Report};
use crate::{
    describe::{Body, Describe, Field, Fields, Layout, Model, Notes, Type, of},
    encode::Encode,
    validate::Param,
    wire::{Key, Lead, Room, Writer, Wrote},
};
use alloc::string::String;

const ISSUES: Key = Key { name: "issues", json: b",\"issues\":", msgpack: b"\xa6issues" };
const CODE: Key = Key { name: "code", json: b",\"code\":", msgpack: b"\xa4code" };
const MESSAGE: Key = Key { name: "message", json: b",\"message\":", msgpack: b"\xa7message" };
const PATH: Key = Key { name: "path", json: b",\"path\":", msgpack: b"\xa4path" };
const OFFSET: Key = Key { name: "offset", json: b",\"offset\":", msgpack: b"\xa6offset" };
const LINE: Key = Key { name: "line", json: b",\"line\":", msgpack: b"\xa4line" };
const COLUMN: Key = Key { name: "column", json: b",\"column\":", msgpack: b"\xa6column" };
const PARAMS: Key = Key { name: "params", json: b",\"params\":", msgpack: b"\xa6params" };

/// `{"issues": [..]}`.
impl Encode for Report {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let at = w.lead(at, lead)?;
        let at = w.map(at, 1)?;
        let at = self.issues.encode(w, at, Lead::First(&ISSUES))?;
        w.map_end(at)
    }
}

impl Encode for Issue {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let at = w.lead(at, lead)?;
        let at = w.map(at, 7)?;
        let at = self.code.encode(w, at, Lead::First(&CODE))?;
        let at = self.message.encode(w, at, Lead::Next(&MESSAGE))?;
        let at = self.path.encode(w, at, Lead::Next(&PATH))?;
        let at = self.offset.encode(w, at, Lead::Next(&OFFSET))?;
        let at = self.line.encode(w, at, Lead::Next(&LINE))?;
        let at = self.column.encode(w, at, Lead::Next(&COLUMN))?;
        let at = w.lead(at, Lead::Next(&PARAMS))?;
        let mut at = w.map(at, self.params.len())?;
        for (i, (name, value)) in self.params.iter().enumerate() {
            at = w.key_str(at, i == 0, name)?;
            at = value.encode(w, at, Lead::None)?;
        }
        let at = w.map_end(at)?;
        w.map_end(at)
    }
}

impl Encode for Param {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match self {
            Self::Bool(value) => w.bool(at, lead, *value),
            Self::Int(value) => match i64::try_from(*value) {
                Ok(value) => w.i64(at, lead, value),
                Err(_) => w.i128(at, lead, *value),
            },
            Self::Uint(value) => w.u128(at, lead, *value),
            Self::Float(value) if value.is_finite() => w.f64(at, lead, *value),
            Self::Float(value) if value.is_nan() => w.str(at, lead, "NaN"),
            Self::Float(value) => w.str(at, lead, if *value > 0.0 { "Infinity" } else { "-Infinity" }),
            Self::Text(value) => w.str(at, lead, value),
            Self::List(values) => values.encode(w, at, lead),
        }
    }
}

crate::validate::no_rules!(Report, Issue, Param);

const fn field(name: &'static str, docs: &'static str, ty: fn() -> Type) -> Field {
    Field { docs, ..Field::new(name, ty) }
}

static REPORT: Model = Model {
    name: "Report",
    id: "serial_runtime::Report",
    arguments: &[],
    docs: "Everything that is wrong with an input or a value.",
    notes: Notes::NONE,
    body: Body::Struct(Fields {
        layout: Layout::Map,
        fields: &[field("issues", "One entry for each thing that is wrong.", || <[Issue]>::TYPE)],
        deny_unknown: false,
        divided: false,
    }),
};

static ISSUE: Model = Model {
    name: "Issue",
    id: "serial_runtime::Issue",
    arguments: &[],
    docs: "One thing that is wrong.",
    notes: Notes::NONE,
    body: Body::Struct(Fields {
        layout: Layout::Map,
        fields: &[
            field("code", "What kind of thing, stable across versions.", of::<String>),
            field("message", "What was expected and what was found.", of::<String>),
            field("path", "The value that it is about, as a JSON Pointer.", of::<String>),
            field("offset", "The byte offset in the input.", of::<Option<u64>>),
            field("line", "The line in the input, from 1.", of::<Option<u64>>),
            field("column", "The column in the line, in bytes, from 1.", of::<Option<u64>>),
            field("params", "Bounds and what was found, by name.", || Type::Map {
                keys: of::<String>,
                values: of::<Param>,
            }),
        ],
        deny_unknown: false,
        divided: false,
    }),
};

impl Describe for Report {
    const TYPE: Type = Type::Model(|| &REPORT);
}

impl Describe for Issue {
    const TYPE: Type = Type::Model(|| &ISSUE);
}

impl Describe for Param {
    const TYPE: Type = Type::Any;
}
