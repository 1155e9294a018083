//! MEANING: what the attributes of a type come to. The only thing that generators read.
//!
//! Nothing here knows how an attribute was written, and nothing here prints a codec. `build` makes a [`Model`] from
//! the syntax, and `lay` the fields of it; `check` holds the cross-field rules, `bounds` infers generics from what `uses` finds, `default` says what a missing field becomes.

pub(crate) mod bounds;
pub(crate) mod build;
mod check;
mod default;
mod form;
mod label;
mod lay;
mod names;
mod notes;
mod sized;
mod uses;

pub(crate) use crate::attr::{
    across::{Across, Kind as AcrossKind},
    bound::{Bound, Predicates},
    container::Serde,
    scope::Way,
};
use crate::constraint::Rule;
pub(crate) use form::{Adapter, Flat, Part};
pub(crate) use label::{Computed, Label};
pub(crate) use names::{Names, Spelling};
pub(crate) use notes::Notes;
use proc_macro2::{Span, TokenStream};
pub(crate) use sized::sized;
use syn::{Expr, Generics, Ident, Member, Path, Type};

/// A type that derives `FastSerialize`, in declaration order.
pub(crate) struct Model {
    /// The Rust name, as written (possibly raw).
    pub(crate) ident: Ident,
    /// The name in schemas and in externally visible descriptions.
    pub(crate) name: String,
    /// The name that is written under a tag of the struct.
    pub(crate) written_name: Spelling,
    /// The doc comment, as text.
    pub(crate) docs: String,
    pub(crate) notes: Notes,
    pub(crate) generics: Generics,
    /// `#[repr(packed)]`: fields cannot be referred to.
    pub(crate) packed: bool,
    /// `#[serial(bound = "..")]`: replaces the inferred bounds.
    pub(crate) bound: Bound,
    /// `#[serial(crate = path)]`, else `::serial_runtime`.
    pub(crate) krate: Path,
    pub(crate) body: Body,
    /// `patch`: the type that says what is to change, with what it derives.
    pub(crate) patch: Option<Vec<Path>>,
    /// Other types that are on the wire in place of this one.
    pub(crate) conversion: Conversion,
    /// `remote`: the type that this one has the fields of, and is an adapter for.
    pub(crate) remote: Option<Type>,
    /// Which of serde's traits are implemented, too.
    pub(crate) serde: Serde,
    /// `#[serial(validate = path)]`: rules that look at several fields; run after the fields' own.
    pub(crate) validate: Vec<Rule>,
    /// `context = Type`: what functions get to see beside the value.
    pub(crate) context: Option<Type>,
    /// `#[serial(default)]`: missing fields are taken from the type's own default.
    pub(crate) has_default: bool,
    /// `#[serial(max_depth = n)]`: how deep arrays and maps may nest in a value.
    pub(crate) max_depth: Option<u32>,
    /// `#[serial(expecting = "..")]`: what is said where something else stands in place of the type.
    pub(crate) expecting: Option<String>,
}

/// `from`, `try_from`, `into`.
#[derive(Default)]
pub(crate) struct Conversion {
    /// What is read, and whether it may be refused.
    pub(crate) from: Option<(Type, Fallible)>,
    /// What is written.
    pub(crate) into: Option<Type>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fallible {
    Yes,
    No,
}

impl Conversion {
    pub(crate) fn is_some(&self) -> bool {
        self.from.is_some() || self.into.is_some()
    }
}

pub(crate) enum Body {
    Struct(Struct),
    Enum(Enum),
}

/// How the value of a remote type is made.
#[derive(Clone)]
pub(crate) enum Remote {
    /// Of its fields; this is its path, without generics.
    Fields(Path),
    /// Of the type that has its fields, by `From`.
    From(Type),
}

/// A struct, or the payload of a struct or tuple variant.
pub(crate) struct Struct {
    /// Where the value is one of another type.
    pub(crate) remote: Option<Box<Remote>>,
    /// How the fields stand in JSON.
    pub(crate) layout: Layout,
    /// How they stand in MessagePack.
    pub(crate) msgpack: Layout,
    /// `keys`: in MessagePack, numbers stand in place of names.
    pub(crate) numbered: bool,
    /// `unknown = "ignore"` where fields have positions: there may be more of them.
    pub(crate) open: bool,
    pub(crate) fields: Vec<Field>,
    pub(crate) deny_unknown: bool,
    /// Of two values of a field, the last one counts.
    pub(crate) last_duplicate: bool,
    /// Fields stand in the order of their names.
    pub(crate) sorted: bool,
    /// The entry among the fields that tells the variant: the enum is tagged internally.
    pub(crate) tag: Option<String>,
    /// The entry with the name of the struct that is written before the fields, and passed over where it is read.
    pub(crate) own_tag: Option<String>,
    /// Beside a tag: the entries are those of one value.
    pub(crate) newtype: bool,
    /// `opt = "size"`: its code is small.
    pub(crate) compact: bool,
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
    /// The name on the wire (for array layouts: the position as text), as JSON is read: what messages say.
    pub(crate) name: String,
    /// All of its names.
    pub(crate) names: Names,
    /// Further names accepted while decoding.
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: String,
    pub(crate) notes: Notes,
    /// Never shown.
    pub(crate) sensitive: bool,
    /// Its struct is [`compact`](Struct::compact).
    pub(crate) compact: bool,
    pub(crate) presence: Presence,
    /// When an encoder leaves the field out.
    pub(crate) omit: Omit,
    /// `#[serial(skip)]`: not on the wire; `presence` says what decode puts in its place.
    pub(crate) skip: bool,
    /// The first field of a variant that is `other`: it keeps what the variant was known by.
    pub(crate) is_label: bool,
    /// What gives a reference to its value, or the value, in place of the member: a function of a reference to the remote type.
    pub(crate) getter: Option<Expr>,
    /// The first version that has the field, and the first that has it no more.
    pub(crate) versions: (Option<u32>, Option<u32>),
    /// Its position, where fields have one.
    pub(crate) position: usize,
    /// Null stands for what is left out, and is read as what is missing.
    pub(crate) null_is_missing: bool,
    /// The only way that it goes, where it does not go both ways.
    pub(crate) only: Option<Way>,
    /// `#[serial(flatten)]`: its entries stand among those of the struct.
    pub(crate) flatten: bool,
    /// What it goes through then, where its entries do not stand there as they are.
    pub(crate) flat: Option<Flat>,
    pub(crate) codec: Codec,
    /// What is made of a value that has been read: functions of `&mut T`.
    pub(crate) sanitize: Vec<TokenStream>,
    /// Patched field by field.
    pub(crate) patched: bool,
    /// What its type is asked for in place of what is inferred.
    pub(crate) bound: Option<Predicates>,
    pub(crate) rules: Vec<Rule>,
    /// Rules that look at the rest of the struct.
    pub(crate) across: Vec<Across>,
}

/// What decode does about a field that is not there.
pub(crate) enum Presence {
    /// An error, or `None` where the type says so (`Option`): the runtime decides by `Decode::missing`.
    Required,
    /// `Default::default()`.
    Default,
    /// This expression, converted to the field's type where it is a literal: see [`Field::default_value`].
    Value(Expr),
    /// What the field is in this value of the struct.
    Whole(TokenStream),
}

pub(crate) enum Omit {
    Never,
    /// `Maybe<T>` and `Option<Option<T>>`: left out where it is missing.
    Missing,
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
    /// `with = module`, `serialize_with = path`, `deserialize_with = path`.
    With(With),
    /// `#[serial(bytes)]`.
    Bytes,
    /// `as = Adapter`, and what stands for one.
    As(Adapter),
}

/// The functions between a value and its wire form; where there is none, the type's own implementation is used.
pub(crate) struct With {
    /// What can stand in front of arguments.
    pub(crate) encode: Option<TokenStream>,
    pub(crate) decode: Option<TokenStream>,
}

impl Codec {
    /// Whether the value is read and written by what its type implements.
    pub(crate) fn is_by_type(&self) -> bool {
        match self {
            Self::Own => true,
            Self::As(adapter) => adapter.is_own,
            Self::With(_) | Self::Bytes => false,
        }
    }
}

pub(crate) struct Enum {
    pub(crate) variants: Vec<Variant>,
    pub(crate) tagging: Tagging,
    /// No variant has a payload, and they are tagged externally: the enum is what tells its variant, and may be a map key.
    pub(crate) unit_only: bool,
    /// Variants are known by texts only.
    pub(crate) named: bool,
}

/// How the variant is told on the wire.
pub(crate) enum Tagging {
    /// The name alone, or a map of one entry.
    External,
    /// An entry of this name among the fields.
    Internal(String),
    /// An entry of the first name, and the payload in an entry of the second.
    Adjacent(String, String),
}

pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) names: Names,
    /// What it is known by; a text is its name.
    pub(crate) label: Label,
    pub(crate) aliases: Vec<Label>,
    pub(crate) docs: String,
    pub(crate) notes: Notes,
    /// `#[serial(other)]`: stands for every name that no other variant has.
    pub(crate) other: bool,
    /// Nothing tells it but its form.
    pub(crate) untagged: bool,
    /// The first version that has it, and the first that has it no more.
    pub(crate) versions: (Option<u32>, Option<u32>),
    /// Whether it is read, and whether it is written.
    pub(crate) read: bool,
    pub(crate) written: bool,
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

    /// Whether there are rules that look at the whole.
    pub(crate) fn has_rules_of_whole(&self) -> bool {
        !self.validate.is_empty() || self.fields().any(|field| !field.across.is_empty())
    }

    /// Whether some of them are asked only where their group is.
    pub(crate) fn has_groups(&self) -> bool {
        let mut across = self.fields().flat_map(|field| &field.across);
        across.any(|across| matches!(across.kind, AcrossKind::Group { .. }))
    }

    /// Every field there is, of every variant.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &Field> {
        self.structs().flat_map(|body| &body.fields)
    }
}

impl Field {
    /// Whether a value has to be there, whatever the type says.
    pub(crate) fn is_required(&self) -> bool {
        self.rules.iter().any(Rule::is_required)
    }
}

impl Enum {
    /// Whether the enum is nothing but what tells its variant.
    pub(crate) fn is_name(&self) -> bool {
        self.unit_only && !self.variants.is_empty()
    }

    /// Whether what is written has other names than what is read.
    pub(crate) fn is_written_differently(&self) -> bool {
        self.variants.iter().any(|variant| variant.names.read != variant.names.written)
    }

    /// Whether the form of a value tells some variants.
    pub(crate) fn has_untagged(&self) -> bool {
        self.variants.iter().any(|variant| variant.untagged && variant.read)
    }

    /// Whether a variant is `other` and keeps what it was known by.
    pub(crate) fn keeps_label(&self) -> bool {
        self.variants.iter().any(|variant| variant.payload.label().is_some())
    }
}

impl Variant {
    /// Whether it is read where what it is known by stands.
    pub(crate) fn is_told(&self) -> bool {
        self.read && !self.untagged
    }

    /// Whether it is known by texts only.
    pub(crate) fn is_named(&self) -> bool {
        self.label.is_text() && self.aliases.iter().all(Label::is_text)
    }
}

impl Field {
    /// Whether it is read from the wire.
    pub(crate) fn is_read(&self) -> bool {
        !self.skip && self.only != Some(Way::Encode)
    }

    /// Whether it is written to the wire.
    pub(crate) fn is_written(&self) -> bool {
        !self.skip && self.only != Some(Way::Decode)
    }
}

impl Struct {
    /// The fields that are on the wire as parts of the struct.
    pub(crate) fn on_wire(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| !field.skip && !field.is_label)
    }

    /// Whether an entry among the fields is a tag: a variant's, or its own.
    pub(crate) fn has_tag(&self) -> bool {
        self.tag_name().is_some()
    }

    /// What that entry is called.
    pub(crate) fn tag_name(&self) -> Option<&str> {
        self.tag.as_deref().or(self.own_tag.as_deref())
    }

    /// The one value of a newtype variant beside a tag, whose entries stand there.
    pub(crate) fn beside_tag(&self) -> Option<&Field> {
        self.fields.iter().find(|field| self.newtype && field.flatten)
    }

    /// The field that keeps what the variant was known by.
    pub(crate) fn label(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.is_label)
    }

    /// Whether one of the formats has this layout.
    pub(crate) fn has(&self, layout: Layout) -> bool {
        self.layout == layout || self.msgpack == layout
    }

    /// Whether each format has a layout of its own.
    pub(crate) fn is_divided(&self) -> bool {
        self.layout != self.msgpack
    }

    /// The fields that are read.
    pub(crate) fn read(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.is_read())
    }
}

#[cfg(test)]
mod tests;
