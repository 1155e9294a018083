//! How a field stands in its struct or variant: its names, its place, when it is there, and when it is left out.

use super::{Field, Layout, Names, Notes, Omit, Presence, Way, form};
use crate::{
    attr::{
        case::Case,
        container::{Container, Opt, Unknown},
        field,
        scope::Scoped,
    },
    shape::{self, Shape},
};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Member, Type, ext::IdentExt, spanned::Spanned};

/// What the fields of a struct or variant have around them.
pub(super) struct Around<'c> {
    /// The case of their names: the first that says something of it.
    pub(super) case: &'c [&'c Scoped<Case>],
    /// The name of the variant, or nothing.
    pub(super) variant: &'c str,
    /// Whether one of them stands for all.
    pub(super) transparent: bool,
    /// The value that missing fields are taken from.
    pub(super) whole: Option<TokenStream>,
}

/// What decides how the fields of a struct stand on the wire.
pub(super) struct Lay<'c> {
    pub(super) container: &'c Container,
    pub(super) layout: Layout,
    pub(super) msgpack: Layout,
    pub(super) numbered: bool,
    pub(super) around: &'c Around<'c>,
}

impl Lay<'_> {
    fn has(&self, layout: Layout) -> bool {
        self.layout == layout || self.msgpack == layout
    }

    /// `position` is how many fields are before it.
    pub(super) fn field(&self, attrs: &field::Field, ty: &Type, member: Member, position: usize) -> Field {
        // A marker has no place in a layout that has room for one field only.
        let is_marker = self.layout == Layout::Transparent && matches!(Shape::of(ty), Shape::Phantom);
        let skip = skips(attrs) || is_marker;
        let key = attrs.key.get().copied();
        let position = key.and_then(|key| usize::try_from(key).ok()).unwrap_or(position);
        let names = self.names(attrs, &member, key, position);
        let scope = format!("{}_{}", self.around.variant, plain(&member));
        let presence = presence(attrs, skip, self.around.whole.as_ref(), &member);
        let is_flat = attrs.flatten.is_set() || keeps_unknown(self.container, ty);
        let codec = form::codec(attrs, ty, &scope, self.has(Layout::Map));
        let prefix = attrs.flatten.get().and_then(Option::as_ref);
        Field {
            flat: form::flat(&codec, prefix, &scope).filter(|_| !skip && is_flat),
            codec,
            span: member.span(),
            member,
            ty: ty.clone(),
            // What JSON calls it.
            name: if self.layout == Layout::Array { position.to_string() } else { names.read.json.clone() },
            names,
            aliases: attrs.alias.iter().map(|(_, alias)| alias.text()).collect(),
            docs: attrs.notes.docs(),
            notes: Notes::of(&attrs.notes),
            sensitive: attrs.sensitive.is_set(),
            compact: self.container.opt.get() == Some(&Opt::Size),
            omit: if skip || is_flat { Omit::Never } else { self.omit(attrs, &presence, ty) },
            null_is_missing: !matches!(presence, Presence::Required)
                && (attrs.skip_serializing_if.is_set() || attrs.skip_serializing.is_set()),
            presence,
            skip,
            is_label: false,
            getter: attrs.getter.get().cloned(),
            versions: (attrs.since.get().copied(), attrs.until.get().copied()),
            position,
            only: only(attrs),
            flatten: !skip && is_flat,
            sanitize: attrs.sanitize.iter().map(form::sanitizer).collect(),
            patched: attrs.patch.is_set(),
            bound: attrs.bound.get().cloned(),
            rules: attrs.rules.clone(),
            across: attrs.across.clone(),
        }
    }

    fn names(&self, attrs: &field::Field, member: &Member, key: Option<u32>, position: usize) -> Names {
        if !self.has(Layout::Map) && !self.has(Layout::Transparent) {
            return Names::same(&position.to_string());
        }
        let names = Names::cased(&attrs.rename, self.around.case, |case| cased(member, case));
        match key.filter(|_| self.numbered) {
            Some(key) => names.numbered(key),
            None => names,
        }
    }

    fn omit(&self, attrs: &field::Field, presence: &Presence, ty: &Type) -> Omit {
        if self.has(Layout::Map) {
            return omit(attrs, presence, ty, self.container);
        }
        // An array has no words for all fields: what is left out is null.
        let function = attrs.skip_serializing_if.get().filter(|_| self.has(Layout::Array));
        function.cloned().map_or(Omit::Never, Omit::If)
    }
}

/// Whether a field is where unknown fields are kept: by the name of its type, as far as that tells.
pub(super) fn keeps_unknown(container: &Container, ty: &Type) -> bool {
    let Type::Path(path) = shape::bare(ty) else { return false };
    let name = path.path.segments.last().map(|segment| segment.ident.to_string());
    container.unknown.get() == Some(&Unknown::Keep)
        && matches!(name.as_deref(), Some("Unknown" | "UnknownBuf"))
}

/// `skip`, or `skip_serializing` and `skip_deserializing`.
pub(super) fn skips(attrs: &field::Field) -> bool {
    attrs.skip.is_set() || attrs.skip_serializing.is_set() && attrs.skip_deserializing.is_set()
}

/// The only way that a field goes, where it does not go both.
fn only(attrs: &field::Field) -> Option<Way> {
    match (attrs.skip_serializing.is_set(), attrs.skip_deserializing.is_set()) {
        (true, false) => Some(Way::Decode),
        (false, true) => Some(Way::Encode),
        _ => None,
    }
}

/// What is not read has a default as well.
fn presence(attrs: &field::Field, skip: bool, whole: Option<&TokenStream>, member: &Member) -> Presence {
    match (attrs.default.get(), whole) {
        (Some(Some(expr)), _) => Presence::Value(expr.clone()),
        (Some(None), _) => Presence::Default,
        (None, Some(whole)) => Presence::Whole(quote!(#whole.#member)),
        (None, None) if skip || attrs.skip_deserializing.is_set() => Presence::Default,
        (None, None) => Presence::Required,
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
        (Presence::Default | Presence::Value(_) | Presence::Whole(_), _) if defaults => Omit::Default,
        (Presence::Default, Shape::Option(_)) if none => Omit::None,
        (Presence::Required, Shape::Option(_) | Shape::Other) if none || defaults => Omit::None,
        _ => Omit::Never,
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
