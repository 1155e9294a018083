//! From the syntax to the model, in declaration order.

use super::{
    Body, Codec, Conversion, Enum, Fallible, Label, Layout, Model, Names, Notes, Omit, Predicates, Remote,
    Struct, Style, Tagging, Variant, check, form, label,
    lay::{Around, Lay, skips},
};
use crate::{
    attr::{
        case::Case,
        container::{self, Container, Duplicates, Opt, Unknown},
        doc, field,
        names::Place,
        scope::Format,
        serde, variant,
    },
    constraint,
    ctxt::Ctxt,
    shape::{self, Shape},
};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{
    Data, DataEnum, DataStruct, DeriveInput, Fields, Generics, Index, LitStr, Member, Path, PathArguments,
    Type, ext::IdentExt, parse_quote, spanned::Spanned,
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
        let container = container(cx, input, Place::Struct);
        let body = WrittenStruct::new(cx, &data.fields, container.serde.is_set());
        Self { container, body: WrittenBody::Struct(body) }
    }

    fn of_enum(cx: &Ctxt, input: &DeriveInput, data: &DataEnum) -> Self {
        let container = container(cx, input, Place::Enum);
        let serde = container.serde.is_set();
        let variant = |syntax: &syn::Variant| {
            let fields = WrittenStruct::new(cx, &syntax.fields, serde);
            (variant::Variant::read(cx, &syntax.attrs, serde), syntax.clone(), fields)
        };
        Self { container, body: WrittenBody::Enum(data.variants.iter().map(variant).collect()) }
    }

    fn model(&self, input: &DeriveInput) -> Model {
        let container = &self.container;
        let own =
            || remote_path(container).and_then(|path| path.segments.last().map(|last| last.ident.clone()));
        let own = || own().unwrap_or_else(|| input.ident.clone()).unraw().to_string();
        let names = Names::cased(&container.rename, &[], |_| own());
        Model {
            ident: input.ident.clone(),
            name: names.read.json,
            written_name: names.written,
            docs: container.notes.docs(),
            notes: Notes::of(&container.notes),
            generics: input.generics.clone(),
            packed: doc::is_packed(&input.attrs),
            bound: container.bound.get().cloned().unwrap_or_default(),
            krate: container.krate.get().cloned().unwrap_or_else(container::standard_crate),
            body: self.body(input),
            patch: container.patch.get().cloned(),
            conversion: conversion(container),
            remote: container.remote.get().cloned(),
            serde: container.impl_serde.get().copied().unwrap_or_default(),
            validate: container.validate.clone(),
            has_default: matches!(container.default.get(), Some(None)),
            max_depth: container.max_depth.get().copied(),
            expecting: container.expecting.get().map(LitStr::value),
            context: container.context.get().cloned(),
        }
    }

    fn body(&self, input: &DeriveInput) -> Body {
        match &self.body {
            WrittenBody::Struct(body) => {
                let whole = whole(&self.container, input);
                let transparent = self.container.transparent.is_set();
                let scope = Around { case: &[&self.container.rename_all], variant: "", transparent, whole };
                let mut body = body.model(&self.container, &scope);
                body.own_tag = self.container.tag.get().map(|tag| tag.text());
                Body::Struct(body)
            }
            WrittenBody::Enum(variants) => {
                let syntaxes = variants.iter().map(|(_, syntax, _)| syntax);
                let numbers = label::numbers(&self.container, &input.attrs, syntaxes);
                let each = variants.iter().zip(numbers);
                let variants: Vec<_> = each
                    .map(|((attrs, syntax, body), number)| self.variant(attrs, syntax, body, number))
                    .collect();
                let tagging = tagging(&self.container);
                let is_unit = |variant: &Variant| variant.payload.layout == Layout::Unit && !variant.untagged;
                let unit_only = matches!(tagging, Tagging::External) && variants.iter().all(is_unit);
                let named = variants.iter().all(Variant::is_named);
                Body::Enum(Enum { variants, tagging, unit_only, named })
            }
        }
    }

    fn variant(
        &self,
        attrs: &variant::Variant,
        syntax: &syn::Variant,
        body: &WrittenStruct,
        number: Option<Label>,
    ) -> Variant {
        let name = syntax.ident.unraw().to_string();
        let cased = |case: Option<Case>| case.map_or_else(|| name.clone(), |case| case.variant(&name));
        let names = Names::cased(&attrs.rename, &[&self.container.rename_all], cased);
        let label = attrs.tag_value.get().map(Label::of).or(number);
        let names = if let Some(Label::Text(text)) = &label { Names::same(text) } else { names };
        Variant {
            ident: syntax.ident.clone(),
            name: names.read.json.clone(),
            label: label.unwrap_or_else(|| Label::Text(names.read.json.clone())),
            names,
            aliases: attrs.alias.iter().map(Label::of).collect(),
            docs: attrs.notes.docs(),
            notes: Notes::of(&attrs.notes),
            other: attrs.other.is_set(),
            untagged: self.is_untagged(attrs),
            versions: (attrs.since.get().copied(), attrs.until.get().copied()),
            read: !attrs.skip.is_set() && !attrs.skip_deserializing.is_set(),
            written: !attrs.skip.is_set() && !attrs.skip_serializing.is_set(),
            payload: self.payload(attrs, body, &name),
        }
    }

    fn is_untagged(&self, attrs: &variant::Variant) -> bool {
        attrs.untagged.is_set() || self.container.untagged.is_set()
    }

    /// Among the fields of a variant without a payload there is still the tag.
    fn payload(&self, attrs: &variant::Variant, body: &WrittenStruct, scope: &str) -> Struct {
        let case = &[&attrs.rename_all, &self.container.rename_all_fields];
        let mut payload = body.model(
            &self.container,
            &Around { case, variant: scope, transparent: attrs.transparent.is_set(), whole: None },
        );
        if let [only] = payload.fields.as_mut_slice()
            && let Some(with) = form::of_variant(attrs)
        {
            only.codec = Codec::With(with);
        }
        if let Some(bound) = attrs.bound.get() {
            ask_once(&mut payload, bound);
        }
        if attrs.skip.is_set() {
            payload.fields.iter_mut().for_each(|field| field.skip = true);
        }
        if attrs.other.is_set() && payload.layout != Layout::Map {
            keep_label(&mut payload, &tagging(&self.container));
        }
        if let Tagging::Internal(tag) = tagging(&self.container)
            && !self.is_untagged(attrs)
        {
            payload.tag = Some(tag);
            if matches!(payload.layout, Layout::Unit | Layout::Transparent) {
                flatten_newtype(&mut payload);
            }
        }
        payload
    }
}

fn container(cx: &Ctxt, input: &DeriveInput, place: Place) -> Container {
    let container = Container::read(cx, &input.attrs, place);
    let remote = container.remote.map(|ty| with_arguments(ty, &input.generics));
    Container { remote, ..container }
}

/// A remote type that is named without arguments takes those of its adapter, as serde has it.
fn with_arguments(mut ty: Type, generics: &Generics) -> Type {
    if let Type::Path(path) = &mut ty
        && let Some(last) = path.path.segments.last_mut()
        && last.arguments.is_none()
        && !generics.params.is_empty()
    {
        let (_, arguments, _) = generics.split_for_impl();
        last.arguments = PathArguments::AngleBracketed(parse_quote!(#arguments));
    }
    ty
}

/// The first field of a variant that is `other` keeps what it was known by, the second its payload: an option of one may be
/// missing, which is not the same as null.
fn keep_label(payload: &mut Struct, tagging: &Tagging) {
    let (first, rest) = match payload.fields.as_mut_slice() {
        [] => return,
        [first, rest @ ..] => (first, rest),
    };
    first.is_label = true;
    let layout = match rest {
        [] => Layout::Unit,
        [only] => {
            let beside = matches!(tagging, Tagging::Internal(_));
            if let (Codec::Own, Shape::Option(_), false) = (&only.codec, Shape::of(&only.ty), beside) {
                only.codec = Codec::As(form::present(None));
                only.omit = Omit::Missing;
            }
            Layout::Transparent
        }
        // More than that is an error.
        _ => return,
    };
    (payload.layout, payload.msgpack) = (layout, layout);
}

/// What is asked of the fields of a variant, but for those that say something of their own.
fn ask_once(payload: &mut Struct, bound: &Predicates) {
    let mut fields = payload.fields.iter_mut().filter(|field| field.bound.is_none());
    if let Some(first) = fields.next() {
        first.bound = Some(bound.clone());
    }
    fields.for_each(|field| field.bound = Some(Predicates::new()));
}

/// Beside a tag, the one field of a newtype variant stands with its entries.
fn flatten_newtype(payload: &mut Struct) {
    (payload.layout, payload.msgpack) = (Layout::Map, Layout::Map);
    payload.newtype = true;
    for field in payload.fields.iter_mut().filter(|field| !field.skip && !field.is_label) {
        field.flatten = true;
        field.flat = form::flat(&field.codec, None, "");
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

/// The value of a struct that its missing fields are taken from, with a type of its own, since it is also asked for elsewhere.
fn whole(container: &Container, input: &DeriveInput) -> Option<TokenStream> {
    let (ident, (_, arguments, _)) = (&input.ident, input.generics.split_for_impl());
    container.default.get().map(|value| match value {
        // A type that is not its own default is underlined where that is asked for.
        None => {
            let span = Span::call_site().located_at(container.default.span().unwrap_or_else(Span::call_site));
            quote_spanned!(span=> <#ident #arguments as __s::Default>::default())
        }
        Some(value) => quote!({ let __whole: #ident #arguments = #value; __whole }),
    })
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

    fn model(&self, container: &Container, around: &Around<'_>) -> Struct {
        let (layout, msgpack) =
            (self.layout(container, around, Format::Json), self.layout(container, around, Format::MsgPack));
        let numbered = container.layout_in(Format::MsgPack) == Some(container::Layout::Keys);
        let lay = Lay { container, layout, msgpack, numbered, around };
        let mut position = 0;
        let mut fields = Vec::new();
        for (index, (attrs, syntax)) in self.fields.iter().enumerate() {
            let field = lay.field(attrs, &syntax.ty, member(syntax, index), position);
            position += usize::from(!field.skip);
            fields.push(field);
        }
        let unknown = container.unknown.get();
        let getters = self.fields.iter().any(|(attrs, _)| attrs.getter.is_set());
        Struct {
            remote: match (container.remote.get(), remote_path(container)) {
                (Some(ty), _) if getters => Some(Box::new(Remote::From(ty.clone()))),
                (_, path) => path.map(|path| Box::new(Remote::Fields(path))),
            },
            layout,
            msgpack,
            numbered,
            open: unknown == Some(&Unknown::Ignore),
            fields,
            deny_unknown: container.deny_unknown_fields.is_set() || unknown == Some(&Unknown::Deny),
            last_duplicate: container.duplicates.get() == Some(&Duplicates::Last),
            sorted: container.sort_keys.is_set(),
            tag: None,
            own_tag: None,
            newtype: false,
            compact: container.opt.get() == Some(&Opt::Size),
            style: self.style,
        }
    }

    /// The containers of payloads are enums, which have no words for layouts.
    fn layout(&self, container: &Container, around: &Around<'_>, format: Format) -> Layout {
        match (self.style, self.fields.as_slice()) {
            (Style::Unit, _) => Layout::Unit,
            _ if around.transparent => Layout::Transparent,
            _ if container.layout_in(format) == Some(container::Layout::Array) => Layout::Array,
            (Style::Named, _) => Layout::Map,
            (Style::Tuple, [(only, _)]) if !skips(only) => Layout::Transparent,
            (Style::Tuple, _) => Layout::Array,
        }
    }
}

/// The path of the remote type, without its generics: what values are made with.
fn remote_path(container: &Container) -> Option<Path> {
    let Type::Path(ty) = shape::bare(container.remote.get()?) else { return None };
    let mut path = ty.path.clone();
    path.segments.last_mut()?.arguments = PathArguments::None;
    Some(path)
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

fn resolve_rules(cx: &Ctxt, model: &mut Model) {
    let structs: Vec<_> = match &mut model.body {
        Body::Struct(body) => vec![body],
        Body::Enum(body) => body.variants.iter_mut().map(|variant| &mut variant.payload).collect(),
    };
    for field in structs.into_iter().flat_map(|body| &mut body.fields) {
        constraint::resolve(cx, &mut field.rules, &field.ty);
        for across in &mut field.across {
            constraint::resolve(cx, across.kind.rules_mut(), &field.ty);
        }
    }
}
