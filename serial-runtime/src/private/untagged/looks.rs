//! What a value looks like from outside, and whether a description is of such values.

use crate::{
    describe::{Body, Fields, Layout, Type, Variant},
    types::seconds,
    wire::{Kind, Reader},
};
use alloc::{borrow::Cow, format};

/// How deep newtypes are looked into.
const NEWTYPES: usize = 64;

/// What stands at a place, from outside.
#[derive(Clone, Copy)]
pub(super) struct Looks {
    pub(super) kind: Kind,
    /// Whether a number has neither fraction nor exponent.
    integral: bool,
    text: bool,
    /// Whether scalars may stand for other scalars.
    lax: bool,
    non_finite: bool,
}

/// The fields that are on the wire in place of these: behind newtypes.
pub(super) fn resolved(payload: &'static Fields) -> &'static Fields {
    let mut fields = payload;
    for _ in 0..NEWTYPES {
        let (Layout::Transparent, [field]) = (fields.layout, fields.fields) else { break };
        let Type::Model(model) = (field.ty)() else { break };
        let Body::Struct(inner) = &model().body else { break };
        fields = inner;
    }
    fields
}

/// The fields of a payload that is a map by these names, in text or else in MessagePack.
pub(super) fn members(payload: &'static Fields, text: bool) -> Option<&'static Fields> {
    Some(resolved(payload)).filter(|fields| fields.layout == Layout::Map && (text || !fields.divided))
}

pub(super) fn looks<'de, R: Reader<'de>>(r: &mut R, start: &'de [u8]) -> Looks {
    let at = R::behind_whitespace(start);
    let integral = match R::TEXT {
        true => {
            let digits = at.iter().take_while(|byte| byte.is_ascii_digit() || b"+-.eE".contains(byte));
            let mut digits = digits.copied();
            !at.starts_with(b"-0") && !digits.any(|byte| matches!(byte, b'.' | b'e' | b'E'))
        }
        false => !matches!(at.first(), Some(0xca | 0xcb)),
    };
    let kind = r.kind(start);
    let state = r.state();
    Looks { kind, integral, text: R::TEXT, lax: state.lax, non_finite: state.non_finite }
}

impl Looks {
    /// Whether a value may be the variants that are told by names.
    pub(super) fn fits_names(self, tag: Option<&str>, variants: &[Variant]) -> bool {
        if tag.is_some() {
            return self.kind == Kind::Map;
        }
        let named = variants.iter().filter(|variant| is_told(variant));
        matches!(self.kind, Kind::Str | Kind::Map) || named.into_iter().any(|it| !it.values.is_empty())
    }

    pub(super) fn fits(self, payload: &'static Fields) -> bool {
        match payload.layout {
            // A unit struct is an empty array in MessagePack, but a variant without fields is nil.
            Layout::Unit => self.kind == Kind::Null || self.lax,
            // Only the type knows what else it is read from.
            Layout::Transparent if self.lax => self.fits_struct(payload),
            _ => self.fits_struct(resolved(payload)),
        }
    }

    fn fits_struct(self, payload: &'static Fields) -> bool {
        if payload.divided && !self.text {
            return matches!(self.kind, Kind::Map | Kind::Array);
        }
        match (payload.layout, payload.fields) {
            (Layout::Unit, _) => self.kind == Kind::Null || !self.text || self.lax,
            (Layout::Map, _) => self.kind == Kind::Map,
            (Layout::Array | Layout::Prefix, _) => self.kind == Kind::Array,
            (Layout::Transparent, [field, ..]) => self.is((field.ty)(), NEWTYPES),
            (Layout::Transparent, []) => true,
        }
    }

    /// Whether a value of this type may look so. Descriptions are of JSON: in MessagePack, a text may stand for what is compact.
    fn is(self, ty: Type, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return true };
        let is_scalar = matches!(self.kind, Kind::Null | Kind::Bool | Kind::Number | Kind::Str);
        let loose = self.lax && is_scalar;
        match ty {
            Type::Null => self.kind == Kind::Null || !self.text || loose,
            Type::Bool => self.kind == Kind::Bool || loose,
            // Integers of 128 bits are bytes in MessagePack.
            Type::Integer { .. } => {
                let compact = matches!(self.kind, Kind::Bin | Kind::Ext);
                self.kind == Kind::Number && self.integral || compact || loose
            }
            Type::Float { .. } => {
                let odd = self.non_finite && matches!(self.kind, Kind::Null | Kind::Str);
                matches!(self.kind, Kind::Number | Kind::Ext) || odd || loose
            }
            Type::Str | Type::Char => self.kind == Kind::Str || loose,
            // Where it is lax, the text `"null"` is nothing, too.
            Type::Option(inner) => self.kind == Kind::Null || loose || self.is(inner(), depth),
            Type::Map { .. } => self.kind == Kind::Map,
            Type::Model(model) if loose && seconds::are_read_as(model()) => true,
            Type::Model(model) => self.is_model(&model().body, depth),
            Type::Flat(_) | Type::Prefixed(..) | Type::Any => true,
            _ if !self.text || loose => true,
            Type::Array { .. } | Type::Tuple(_) => self.kind == Kind::Array,
            // It stands beside an integer, for which `1.0` is read as well where the field is lax.
            Type::IntegerText { .. } => matches!(self.kind, Kind::Str | Kind::Number),
            Type::OneOrMany(item) => self.kind == Kind::Array || self.is(item(), depth),
            Type::OneOf(forms) => forms.iter().any(|form| self.is(form(), depth)),
            _ => self.kind == Kind::Str,
        }
    }

    fn is_model(self, body: &'static Body, depth: usize) -> bool {
        match body {
            Body::Struct(fields) => match (fields.layout, fields.fields) {
                (Layout::Transparent, [field, ..]) => self.is((field.ty)(), depth),
                _ => self.fits_struct(fields),
            },
            Body::Tagged { variants, .. } => self.kind == Kind::Map || any_untagged(variants),
            Body::Enum(variants) => {
                let odd = |variant: &Variant| {
                    variant.untagged || !variant.values.is_empty() || variant.kept.is_some()
                };
                matches!(self.kind, Kind::Str | Kind::Map) || variants.iter().any(odd)
            }
        }
    }
}

/// Whether a variant is read where a name stands.
pub(super) fn is_told(variant: &Variant) -> bool {
    variant.decoded && !variant.untagged
}

fn any_untagged(variants: &[Variant]) -> bool {
    variants.iter().any(|variant| variant.untagged)
}

/// What a payload would look like, in words.
pub(super) fn expected(payload: &'static Fields) -> Cow<'static, str> {
    let payload = resolved(payload);
    Cow::Borrowed(match payload.layout {
        Layout::Unit => "expected null",
        Layout::Map => "expected a map",
        Layout::Array | Layout::Prefix => match payload.fields.len() {
            1 => return Cow::Borrowed("expected an array of 1 item"),
            len => return Cow::Owned(format!("expected an array of {len} items")),
        },
        Layout::Transparent => match payload.fields.first().map(|field| (field.ty)()) {
            Some(Type::Bool) => "expected a boolean",
            Some(Type::Integer { .. }) => "expected an integer",
            Some(Type::Float { .. }) => "expected a number",
            Some(Type::Str | Type::Char | Type::Text { .. } | Type::Choice(_)) => "expected text",
            Some(Type::Array { .. } | Type::Tuple(_)) => "expected an array",
            Some(Type::Map { .. }) => "expected a map",
            _ => "it is of another kind",
        },
    })
}
