//! What a type is on the wire, as constants: the facts that JSON Schema is printed from, for code that cannot
//! afford schemars.
//!
//! Children are named through functions (`fn() -> Type`), so that recursive types have finite constants.

mod rule;

pub use crate::max_len::MaxLen;
pub use rule::{Bound, Constraint, Rule, Scalar, Unit};

/// A type whose wire form is known at compile time.
///
/// The derive implements it; so does the runtime for every type it supports.
///
/// # Example
///
/// ```
/// use serial_runtime::describe::{Describe, Type};
/// assert!(matches!(<Option<bool>>::TYPE, Type::Option(_)));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no wire description",
    note = "derive `FastSerialize` for it, or use `#[serial(with = module)]` on the field"
)]
pub trait Describe {
    /// The wire form of this type.
    const TYPE: Type;
    /// The wire form of a slice, vector or array of this type: bytes for `u8`, an array for everything else.
    const SLICE: Type = Type::Array { items: of::<Self>, unique: false, len: None };
    /// The most bytes that a value is encoded to, as far as that is known.
    #[doc(hidden)]
    const MAX_LEN: MaxLen = MaxLen::leaf(Self::TYPE, &[]);
}

/// The description of `T`, as a function: what a child of a [`Type`] is named by.
pub const fn of<T: Describe + ?Sized>() -> Type {
    T::TYPE
}

/// The members of `T` among those of the struct around it, as a function.
pub const fn flat<T: Describe + ?Sized>() -> Type {
    Type::Flat(of::<T>)
}

/// The wire form of a value.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Type {
    /// Any value: its form is not known at compile time.
    Any,
    /// `null`/nil only.
    Null,
    /// `true` or `false`.
    Bool,
    /// An integer within these bounds, both included.
    Integer {
        /// The least value.
        min: i128,
        /// The greatest value.
        max: u128,
    },
    /// A float of 32 or 64 bits.
    Float {
        /// 32 or 64.
        bits: u8,
    },
    /// One Unicode scalar value, as text.
    Char,
    /// Text.
    Str,
    /// Text in a format that JSON Schema names (`uuid`, `date-time`, `ipv4`, ..).
    Text {
        /// The name of the format.
        format: &'static str,
    },
    /// Bytes: `bin` in MessagePack, base64 text in JSON.
    Bytes,
    /// Bytes: `bin` in MessagePack, text of another kind in JSON.
    Encoded(Encoding),
    /// As many bytes as an array has.
    FixedBytes {
        /// How they are text in JSON; standard base64 without one.
        encoding: Option<Encoding>,
        /// How many.
        len: usize,
    },
    /// One of these texts.
    Choice(&'static [&'static str]),
    /// The decimal text of an integer within these bounds, both included.
    IntegerText {
        /// The least value.
        min: i128,
        /// The greatest value.
        max: u128,
    },
    /// Text that stands for something else, such as a number or a list: rules for that say nothing of the text.
    Spelled,
    /// The inner type, or null.
    Option(fn() -> Type),
    /// Any number of items of one type.
    Array {
        /// The type of each item.
        items: fn() -> Type,
        /// No two items are equal (sets).
        unique: bool,
        /// The exact number of items, for `[T; N]`.
        len: Option<usize>,
    },
    /// Items of these types, by position.
    Tuple(&'static [fn() -> Type]),
    /// A map from keys to values of one type.
    Map {
        /// The type of the keys.
        keys: fn() -> Type,
        /// The type of the values.
        values: fn() -> Type,
    },
    /// An item, or an array of such items.
    OneOrMany(fn() -> Type),
    /// One of several forms (what is written first).
    OneOf(&'static [fn() -> Type]),
    /// As the type of a field: the members of this type stand among those of the struct around it, without a name of the field's.
    Flat(fn() -> Type),
    /// Inside of [`Flat`](Self::Flat): the members of this type, whose names begin with this prefix.
    Prefixed(&'static str, fn() -> Type),
    /// A type with a name of its own.
    Model(fn() -> &'static Model),
}

/// How bytes are text in JSON, where that is not standard base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Two hexadecimal digits a byte.
    Hex,
    /// Base64 in the alphabet for URLs, without padding.
    Base64Url,
}

impl Type {
    /// Bytes, in standard base64 without an encoding.
    pub(crate) fn bytes(encoding: Option<Encoding>) -> Self {
        encoding.map_or(Self::Bytes, Self::Encoded)
    }

    /// Whether this is an `Option`, or newtypes around one (64 of them at most: a newtype around itself has no end).
    #[must_use]
    pub fn is_optional(self) -> bool {
        let mut ty = self;
        for _ in 0..64 {
            let Self::Model(model) = ty else { break };
            let Body::Struct(Fields { layout: Layout::Transparent, fields: [field], .. }) = &model().body
            else {
                break;
            };
            ty = (field.ty)();
        }
        matches!(ty, Self::Option(_))
    }
}

/// A struct or enum that derives `FastSerialize`.
#[derive(Debug)]
pub struct Model {
    /// Its name in schemas.
    pub name: &'static str,
    /// Module path and Rust name: tells two models of one name apart.
    pub id: &'static str,
    /// Its type arguments, in order.
    pub arguments: &'static [fn() -> Type],
    /// The doc comment.
    pub docs: &'static str,
    /// What else its readers are told.
    pub notes: Notes,
    /// Its shape.
    pub body: Body,
}

/// The shape of a model.
#[derive(Debug)]
pub enum Body {
    /// A struct.
    Struct(Fields),
    /// An enum, externally tagged.
    Enum(&'static [Variant]),
    /// An enum whose variant stands in an entry of its own.
    Tagged {
        /// The name of that entry.
        tag: &'static str,
        /// The entry that holds the payload; without one, the fields stand beside the tag.
        content: Option<&'static str>,
        /// The variants.
        variants: &'static [Variant],
    },
}

/// The fields of a struct or variant.
#[derive(Debug)]
pub struct Fields {
    /// How they stand in JSON.
    pub layout: Layout,
    /// The fields that are on the wire, in declaration order.
    pub fields: &'static [Field],
    /// Whether a name that is not listed is an error.
    pub deny_unknown: bool,
    /// Whether MessagePack has another layout, or other names.
    pub divided: bool,
}

/// How fields stand on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A map by name.
    Map,
    /// An array by position.
    Array,
    /// An array by position, behind which there may be more.
    Prefix,
    /// The one field in place of the struct.
    Transparent,
    /// `null`: no fields at all.
    Unit,
}

/// A field.
#[derive(Debug)]
pub struct Field {
    /// Its wire name as it is read from JSON (for array layouts, its position).
    pub name: &'static str,
    /// Its wire name as it is written to JSON, where that is another.
    pub written: Option<&'static str>,
    /// Its position, or the number that stands for its name in MessagePack.
    pub number: Option<u32>,
    /// The first version of the type that has it.
    pub since: Option<u32>,
    /// The first version of the type that has it no more.
    pub until: Option<u32>,
    /// Whether it is read and written, or one of the two.
    pub direction: Direction,
    /// Further names accepted while decoding.
    pub aliases: &'static [&'static str],
    /// The doc comment.
    pub docs: &'static str,
    /// What else its readers are told.
    pub notes: Notes,
    /// Its type.
    pub ty: fn() -> Type,
    /// Whether decoding fails where it is missing, as far as its own type tells; see [`is_required`](Self::is_required).
    pub required: bool,
    /// Whether an encoder may leave it out.
    pub omitted: bool,
    /// Whether it is never shown: neither in errors nor where an encoder redacts.
    pub sensitive: bool,
    /// What a missing field becomes.
    pub default: Option<Default>,
    /// What its value is held to.
    pub rules: &'static [Rule],
}

impl Field {
    /// A field that is always there, with a name and a type and nothing else.
    #[must_use]
    pub const fn new(name: &'static str, ty: fn() -> Type) -> Self {
        Self {
            name,
            written: None,
            number: None,
            since: None,
            until: None,
            direction: Direction::Both,
            aliases: &[],
            docs: "",
            notes: Notes::NONE,
            ty,
            required: true,
            omitted: false,
            sensitive: false,
            default: None,
            rules: &[],
        }
    }

    /// Whether decoding fails where the field is missing: also a newtype around an `Option` may be, unless a value is asked for.
    #[must_use]
    pub fn is_required(&self) -> bool {
        let asks = || self.rules.iter().any(|rule| matches!(rule.constraint, Constraint::Required));
        self.required && (!(self.ty)().is_optional() || asks())
    }
}

/// What the readers of a schema are told beside the form: it changes nothing on the wire.
#[derive(Clone, Copy, Debug)]
pub struct Notes {
    /// A name for readers.
    pub title: Option<&'static str>,
    /// Values as they may stand on the wire.
    pub examples: &'static [Json],
    /// Whether it should not be used any more.
    pub deprecated: bool,
    /// Whether a schema prints it where it is used, where it would refer to it.
    pub inline: bool,
    /// Further keywords of its schema, which take precedence.
    pub extend: &'static [(&'static str, Json)],
}

impl Notes {
    /// Nothing else.
    pub const NONE: Self = Self { title: None, examples: &[], deprecated: false, inline: false, extend: &[] };

    /// Whether nothing is said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        let Self { title, examples, deprecated, inline, extend } = self;
        title.is_none() && examples.is_empty() && !*deprecated && !*inline && extend.is_empty()
    }
}

/// Writes a value as JSON; `None` where it cannot be written.
#[derive(Clone, Copy, Debug)]
pub struct Json(pub fn() -> Option<alloc::string::String>);

/// What a missing field becomes.
#[derive(Clone, Copy, Debug)]
pub struct Default {
    /// Writes the value as JSON; `None` where it cannot be written.
    pub json: fn() -> Option<alloc::string::String>,
}

/// The ways that a field goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It is written and read.
    Both,
    /// It is read, but never written.
    Decode,
    /// It is written, but not known where values are read.
    Encode,
}

/// A variant of an enum.
#[derive(Debug)]
pub struct Variant {
    /// Its wire name as it is read from JSON.
    pub name: &'static str,
    /// Its wire name as it is written to JSON, where that is another.
    pub written: Option<&'static str>,
    /// Further names accepted while decoding.
    pub aliases: &'static [&'static str],
    /// The doc comment.
    pub docs: &'static str,
    /// All that it is known by, what is written first, where that is not texts alone.
    pub values: &'static [Scalar],
    /// What else its readers are told.
    pub notes: Notes,
    /// The first version of the type that has it.
    pub since: Option<u32>,
    /// The first version of the type that has it no more.
    pub until: Option<u32>,
    /// Whether it stands for every unknown name.
    pub other: bool,
    /// Whether nothing tells it but its form.
    pub untagged: bool,
    /// Whether one value is beside the tag, with its entries: it says whether there may be others.
    pub newtype: bool,
    /// Whether it is read.
    pub decoded: bool,
    /// Whether it is written.
    pub encoded: bool,
    /// The type of what it keeps of an unknown name.
    pub kept: Option<fn() -> Type>,
    /// Its payload.
    pub payload: Fields,
}

impl Variant {
    /// A variant with a name and nothing else.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        let payload = Fields { layout: Layout::Unit, fields: &[], deny_unknown: false, divided: false };
        Self {
            name,
            written: None,
            aliases: &[],
            docs: "",
            values: &[],
            notes: Notes::NONE,
            since: None,
            until: None,
            other: false,
            untagged: false,
            newtype: false,
            decoded: true,
            encoded: true,
            kept: None,
            payload,
        }
    }
}
