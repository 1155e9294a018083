//! MEANING: what the attributes of a type come to. The only thing that generators read.
//!
//! Nothing here knows how an attribute was written, and nothing here prints a codec. `build` makes a [`Model`] from
//! the syntax, `check` holds the cross-field rules, `bounds` infers generics from what `uses` finds, `default` says what a missing field becomes.

pub(crate) mod bounds;
pub(crate) mod build;
mod check;
mod default;
mod uses;

use crate::constraint::Rule;
use proc_macro2::Span;
use syn::{Expr, Generics, Ident, Member, Path, Type, WherePredicate};

/// A type that derives `FastSerialize`, in declaration order.
pub(crate) struct Model {
    /// The Rust name, as written (possibly raw).
    pub(crate) ident: Ident,
    /// The name in schemas and in externally visible descriptions.
    pub(crate) name: String,
    /// The doc comment, as text.
    pub(crate) docs: String,
    pub(crate) generics: Generics,
    /// `#[repr(packed)]`: fields cannot be referred to.
    pub(crate) packed: bool,
    /// `#[serial(bound = "..")]`: replaces the inferred bounds.
    pub(crate) bound: Option<Vec<WherePredicate>>,
    /// `#[serial(crate = path)]`, else `::serial_runtime`.
    pub(crate) krate: Path,
    pub(crate) body: Body,
    /// `#[serial(validate = path)]`: rules that look at several fields; run after the fields' own.
    pub(crate) validate: Vec<Expr>,
}

pub(crate) enum Body {
    Struct(Struct),
    Enum(Enum),
}

/// A struct, or the payload of a struct or tuple variant.
pub(crate) struct Struct {
    pub(crate) layout: Layout,
    pub(crate) fields: Vec<Field>,
    pub(crate) deny_unknown: bool,
    /// Decides how it is constructed and destructured.
    pub(crate) style: Style,
}

/// How the fields stand on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// A map by name.
    Map,
    /// An array by position (tuple structs, `#[serial(array)]`).
    Array,
    /// The one field in place of the struct (newtypes, `#[serial(transparent)]`).
    Transparent,
    /// `null`: a unit struct.
    Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Named,
    Tuple,
    Unit,
}

pub(crate) struct Field {
    /// The member as Rust writes it: `title` or `0`.
    pub(crate) member: Member,
    pub(crate) ty: Type,
    pub(crate) span: Span,
    /// The name on the wire (for array layouts: the position as text).
    pub(crate) name: String,
    /// Further names accepted while decoding.
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: String,
    pub(crate) presence: Presence,
    /// When an encoder leaves the field out.
    pub(crate) omit: Omit,
    /// `#[serial(skip)]`: not on the wire; `presence` says what decode puts in its place.
    pub(crate) skip: bool,
    /// `#[serial(flatten)]`: its entries stand among those of the struct.
    pub(crate) flatten: bool,
    pub(crate) codec: Codec,
    pub(crate) rules: Vec<Rule>,
}

/// What decode does about a field that is not there.
pub(crate) enum Presence {
    /// An error, or `None` where the type says so (`Option`): the runtime decides by `Decode::missing`.
    Required,
    /// `Default::default()`.
    Default,
    /// This expression, converted to the field's type where it is a literal: see [`Field::default_value`].
    Value(Expr),
}

pub(crate) enum Omit {
    Never,
    /// `skip_serializing_if = path`: a function of `&T`.
    If(Expr),
    /// `omit_none` on the container: left out when it encodes as null.
    None,
    /// `omit_defaults` on the container: left out when equal to what a missing field would become.
    Default,
}

pub(crate) enum Codec {
    /// The type's own implementation.
    Own,
    /// `with = module`.
    With(Path),
    /// `#[serial(bytes)]`.
    Bytes,
}

pub(crate) struct Enum {
    pub(crate) variants: Vec<Variant>,
    /// Every variant is a unit variant: the enum is its name, and may be a map key.
    pub(crate) unit_only: bool,
}

pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: String,
    /// `#[serial(other)]`: stands for every unknown name.
    pub(crate) other: bool,
    pub(crate) payload: Struct,
}

impl Model {
    /// Every struct there is: the type itself, or the payload of each variant.
    pub(crate) fn structs(&self) -> impl Iterator<Item = &Struct> {
        let (one, variants) = match &self.body {
            Body::Struct(body) => (Some(body), &[][..]),
            Body::Enum(body) => (None, body.variants.as_slice()),
        };
        one.into_iter().chain(variants.iter().map(|variant| &variant.payload))
    }

    /// Every field there is, of every variant.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &Field> {
        self.structs().flat_map(|body| &body.fields)
    }
}

impl Enum {
    /// Whether the enum is nothing but a name.
    pub(crate) fn is_name(&self) -> bool {
        self.unit_only && !self.variants.is_empty()
    }
}

impl Struct {
    /// The fields that are on the wire.
    pub(crate) fn on_wire(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| !field.skip)
    }
}

#[cfg(test)]
mod tests;
