//! From the syntax to the model, in declaration order.

use super::{
    AcrossKind, Body, Codec, Conversion, Enum, Fallible, Field, Layout, Model, Notes, Omit, Presence, Struct,
    Style, Tagging, Variant, check, form,
};
use crate::{
    attr::{
        case::Case,
        container::{self, Container, Unknown},
        doc, field,
        names::Place,
        serde, variant,
    },
    constraint,
    ctxt::Ctxt,
    shape::{self, Shape},
};
use syn::{
    Data, DataEnum, DataStruct, DeriveInput, Fields, Index, Member, Type, ext::IdentExt, spanned::Spanned,
};

/// The model of a type; mistakes are in `cx`, and the model is then only good for stubs.
pub(crate) fn build(cx: &Ctxt, input: &DeriveInput) -> Option<Model> {
    let written = match &input.data {
        Data::Struct(data) => Written::of_struct(cx, input, data),
        Data::Enum(data) => Written::of_enum(cx, input, data),
        Data::Union(data) => {
            cx.error(
                data.union_token,
                "a union does not know which of its fields is there; use a struct or an enum",
            );
            return None;
        }
    };
    let mut model = written.model(input);
    form::leave_to_conversions(&mut model);
    resolve_rules(cx, &mut model);
    serde::something_is_honoured(cx, &written.container.serde, input);
    check::check(cx, &written, &model);
    Some(model)
}

/// What was written on a type and on all that is in it; `check` needs the places that the model has forgotten.
pub(super) struct Written {
    pub(super) container: Container,
    pub(super) body: WrittenBody,
}

pub(super) enum WrittenBody {
    Struct(WrittenStruct),
    Enum(Vec<(variant::Variant, syn::Variant, WrittenStruct)>),
}

pub(super) struct WrittenStruct {
    pub(super) style: Style,
    pub(super) fields: Vec<(field::Field, syn::Field)>,
}

impl Written {
    fn of_struct(cx: &Ctxt, input: &DeriveInput, data: &DataStruct) -> Self {
        let container = Container::read(cx, &input.attrs, Place::Struct);
        let body = WrittenStruct::new(cx, &data.fields, container.serde.is_set());
        Self { container, body: WrittenBody::Struct(body) }
    }

    fn of_enum(cx: &Ctxt, input: &DeriveInput, data: &DataEnum) -> Self {
        let container = Container::read(cx, &input.attrs, Place::Enum);
        let serde = container.serde.is_set();
        let variant = |syntax: &syn::Variant| {
            let fields = WrittenStruct::new(cx, &syntax.fields, serde);
            (variant::Variant::read(cx, &syntax.attrs, serde), syntax.clone(), fields)
        };
        Self { container, body: WrittenBody::Enum(data.variants.iter().map(variant).collect()) }
    }

    fn model(&self, input: &DeriveInput) -> Model {
        let container = &self.container;
        let name = container.rename.get().map_or_else(|| input.ident.unraw().to_string(), |name| name.text());
        Model {
            ident: input.ident.clone(),
            name,
            docs: container.notes.docs(),
            notes: Notes::of(&container.notes),
            generics: input.generics.clone(),
            packed: doc::is_packed(&input.attrs),
            bound: container.bound.get().cloned(),
            krate: container.krate.get().cloned().unwrap_or_else(container::standard_crate),
            body: self.body(),
            patch: container.patch.get().cloned(),
            conversion: conversion(container),
            serde: container.impl_serde.get().copied().unwrap_or_default(),
            validate: container.validate.clone(),
            context: container.context.get().cloned(),
        }
    }

    fn body(&self) -> Body {
        match &self.body {
            WrittenBody::Struct(body) => {
                Body::Struct(body.model(&self.container, self.container.rename_all.get().copied(), ""))
            }
            WrittenBody::Enum(variants) => {
                let variant = |(attrs, syntax, body): &(_, _, _)| self.variant(attrs, syntax, body);
                let tagging = tagging(&self.container);
                let unit_only = matches!(tagging, Tagging::External)
                    && variants.iter().all(|(_, _, body)| body.style == Style::Unit);
                Body::Enum(Enum { variants: variants.iter().map(variant).collect(), tagging, unit_only })
            }
        }
    }

    fn variant(&self, attrs: &variant::Variant, syntax: &syn::Variant, body: &WrittenStruct) -> Variant {
        let name = syntax.ident.unraw().to_string();
        let cased =
            || self.container.rename_all.get().map_or_else(|| name.clone(), |case| case.variant(&name));
        Variant {
            ident: syntax.ident.clone(),
            name: attrs.rename.get().map_or_else(cased, |name| name.text()),
            aliases: attrs.alias.iter().map(|alias| alias.text()).collect(),
            docs: attrs.notes.docs(),
            notes: Notes::of(&attrs.notes),
            other: attrs.other.is_set(),
            payload: self.payload(attrs, body, &name),
        }
    }

    /// Among the fields of a variant without a payload there is still the tag.
    fn payload(&self, attrs: &variant::Variant, body: &WrittenStruct, scope: &str) -> Struct {
        let case = attrs.rename_all.get().or(self.container.rename_all_fields.get());
        let mut payload = body.model(&self.container, case.copied(), scope);
        if let Tagging::Internal(tag) = tagging(&self.container) {
            payload.tag = Some(tag);
            if payload.layout == Layout::Unit {
                payload.layout = Layout::Map;
            }
        }
        payload
    }
}

/// Without a tag there is no content: `check` says so.
fn tagging(container: &Container) -> Tagging {
    match (container.tag.get(), container.content.get()) {
        (None, _) => Tagging::External,
        (Some(tag), None) => Tagging::Internal(tag.text()),
        (Some(tag), Some(content)) => Tagging::Adjacent(tag.text(), content.text()),
    }
}

impl WrittenStruct {
    fn new(cx: &Ctxt, fields: &Fields, serde: bool) -> Self {
        let style = match fields {
            Fields::Named(_) => Style::Named,
            Fields::Unnamed(_) => Style::Tuple,
            Fields::Unit => Style::Unit,
        };
        let fields =
            fields.iter().map(|syntax| (field::Field::read(cx, &syntax.attrs, serde), syntax.clone()));
        Self { style, fields: fields.collect() }
    }

    /// `scope` is the name of the variant, or nothing.
    fn model(&self, container: &Container, case: Option<Case>, scope: &str) -> Struct {
        let layout = self.layout(container);
        let mut position = 0;
        let mut fields = Vec::new();
        for (index, (attrs, syntax)) in self.fields.iter().enumerate() {
            let member = member(syntax, index);
            let name = match layout {
                Layout::Array => position.to_string(),
                _ => attrs.rename.get().map_or_else(|| cased(&member, case), |name| name.text()),
            };
            let codec = form::codec(attrs, &syntax.ty, &format!("{scope}_{}", plain(&member)), layout);
            let field = field_model(attrs, &syntax.ty, member, name, container, layout, codec);
            position += usize::from(!field.skip);
            fields.push(field);
        }
        let deny_unknown =
            container.deny_unknown_fields.is_set() || container.unknown.get() == Some(&Unknown::Deny);
        Struct { layout, fields, deny_unknown, tag: None, style: self.style }
    }

    /// The containers of payloads are enums, which have neither `array` nor `transparent`.
    fn layout(&self, container: &Container) -> Layout {
        match (self.style, self.fields.as_slice()) {
            (Style::Unit, _) => Layout::Unit,
            _ if container.transparent.is_set() => Layout::Transparent,
            _ if container.array.is_set() => Layout::Array,
            (Style::Named, _) => Layout::Map,
            (Style::Tuple, [(only, _)]) if !only.skip.is_set() => Layout::Transparent,
            (Style::Tuple, _) => Layout::Array,
        }
    }
}

fn field_model(
    attrs: &field::Field,
    ty: &Type,
    member: Member,
    name: String,
    container: &Container,
    layout: Layout,
    codec: Codec,
) -> Field {
    // A marker has no place in a layout that has room for one field only.
    let skip =
        attrs.skip.is_set() || (layout == Layout::Transparent && matches!(Shape::of(ty), Shape::Phantom));
    let presence = presence(attrs, skip);
    Field {
        span: member.span(),
        member,
        ty: ty.clone(),
        name,
        aliases: attrs.alias.iter().map(|(_, alias)| alias.text()).collect(),
        docs: attrs.notes.docs(),
        notes: Notes::of(&attrs.notes),
        sensitive: attrs.sensitive.is_set(),
        omit: if skip || attrs.flatten.is_set() || keeps_unknown(container, ty) || layout != Layout::Map {
            Omit::Never
        } else {
            omit(attrs, &presence, ty, container)
        },
        presence,
        skip,
        flatten: !skip && (attrs.flatten.is_set() || keeps_unknown(container, ty)),
        codec,
        sanitize: attrs.sanitize.iter().map(form::sanitizer).collect(),
        patched: attrs.patch.is_set(),
        rules: attrs.rules.clone(),
        across: attrs.across.clone(),
    }
}

/// Whether a field is where unknown fields are kept: by the name of its type, as far as that tells.
pub(super) fn keeps_unknown(container: &Container, ty: &Type) -> bool {
    let Type::Path(path) = shape::bare(ty) else { return false };
    let name = path.path.segments.last().map(|segment| segment.ident.to_string());
    container.unknown.get() == Some(&Unknown::Keep)
        && matches!(name.as_deref(), Some("Unknown" | "UnknownBuf"))
}

fn presence(attrs: &field::Field, skip: bool) -> Presence {
    match attrs.default.get() {
        Some(Some(expr)) => Presence::Value(expr.clone()),
        Some(None) => Presence::Default,
        None if skip => Presence::Default,
        None => Presence::Required,
    }
}

/// A field is only left out where decode puts back what was there: `omit_none` does nothing for a field whose default
/// is not null, `omit_defaults` nothing for one that has none.
fn omit(attrs: &field::Field, presence: &Presence, ty: &Type, container: &Container) -> Omit {
    let (none, defaults) = (container.omit_none.is_set(), container.omit_defaults.is_set());
    match (presence, Shape::of(ty)) {
        (Presence::Required, _) if !attrs.skip_serializing_if.is_set() && form::may_be_missing(attrs, ty) => {
            Omit::Missing
        }
        _ if attrs.skip_serializing_if.is_set() => {
            attrs.skip_serializing_if.get().cloned().map_or(Omit::Never, Omit::If)
        }
        (Presence::Default | Presence::Value(_), _) if defaults => Omit::Default,
        (Presence::Default, Shape::Option(_)) if none => Omit::None,
        (Presence::Required, Shape::Option(_) | Shape::Other) if none || defaults => Omit::None,
        _ => Omit::Never,
    }
}

fn conversion(container: &Container) -> Conversion {
    let from = container.from.get().map(|ty| (ty.clone(), Fallible::No));
    let try_from = || container.try_from.get().map(|ty| (ty.clone(), Fallible::Yes));
    Conversion { from: from.or_else(try_from), into: container.into.get().cloned() }
}

fn member(syntax: &syn::Field, index: usize) -> Member {
    match &syntax.ident {
        Some(ident) => Member::Named(ident.clone()),
        // OK because no type has four billion fields.
        None => {
            Member::Unnamed(Index { index: u32::try_from(index).unwrap_or(u32::MAX), span: syntax.ty.span() })
        }
    }
}

/// The member as part of another name.
fn plain(member: &Member) -> String {
    match member {
        Member::Named(ident) => ident.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

fn cased(member: &Member, case: Option<Case>) -> String {
    match member {
        Member::Named(ident) => {
            let name = ident.unraw().to_string();
            case.map_or_else(|| name.clone(), |case| case.field(&name))
        }
        Member::Unnamed(index) => index.index.to_string(),
    }
}

fn resolve_rules(cx: &Ctxt, model: &mut Model) {
    let structs: Vec<_> = match &mut model.body {
        Body::Struct(body) => vec![body],
        Body::Enum(body) => body.variants.iter_mut().map(|variant| &mut variant.payload).collect(),
    };
    for field in structs.into_iter().flat_map(|body| &mut body.fields) {
        constraint::resolve(cx, &mut field.rules, &field.ty);
        for across in &mut field.across {
            if let AcrossKind::If { rules, .. } = &mut across.kind {
                constraint::resolve(cx, rules, &field.ty);
            }
        }
    }
}
