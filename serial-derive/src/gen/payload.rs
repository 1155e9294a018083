//! What a struct and a variant have in common: fields that are taken apart, put together and named.

use crate::model::{Body, Field, Flat, Layout, Model, Remote, Struct, Style, Variant};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Ident, Member, ext::IdentExt, spanned::Spanned};

/// The fields of a struct, or of one variant.
#[derive(Clone, Copy)]
pub(crate) struct Payload<'m> {
    pub(crate) body: &'m Struct,
    /// `None` for the struct itself.
    pub(crate) variant: Option<&'m Variant>,
}

impl<'m> Payload<'m> {
    pub(crate) fn of_struct(body: &'m Struct) -> Self {
        Self { body, variant: None }
    }

    pub(crate) fn of_variant(variant: &'m Variant) -> Self {
        Self { body: &variant.payload, variant: Some(variant) }
    }

    /// Every payload of a type: one of a struct, one a variant of an enum.
    pub(crate) fn all(model: &'m Model) -> Vec<Self> {
        match &model.body {
            Body::Struct(body) => vec![Self::of_struct(body)],
            Body::Enum(body) => body.variants.iter().map(Self::of_variant).collect(),
        }
    }

    /// Whether it stands in a map with what tells its variant.
    pub(crate) fn is_in_map(&self) -> bool {
        self.variant.is_some_and(|variant| !variant.untagged)
    }

    /// The fields that the wire knows, in the order in which they stand there.
    pub(crate) fn fields(&self) -> Vec<&'m Field> {
        let mut fields: Vec<_> = self.body.on_wire().collect();
        if self.body.sorted {
            fields.sort_by(|one, other| one.names.written.json.cmp(&other.names.written.json));
        }
        fields
    }

    /// Those of [`fields`](Self::fields) that are written.
    pub(crate) fn written(&self) -> Vec<&'m Field> {
        self.fields().into_iter().filter(|field| field.is_written()).collect()
    }

    /// Those of [`fields`](Self::fields) that are read.
    pub(crate) fn read(&self) -> Vec<&'m Field> {
        self.fields().into_iter().filter(|field| field.is_read()).collect()
    }

    /// The fields that are read and have a name of their own on the wire.
    pub(crate) fn named(&self) -> Vec<&'m Field> {
        self.read().into_iter().filter(|field| !field.flatten).collect()
    }

    /// The fields that are written and have a name of their own on the wire.
    pub(crate) fn named_written(&self) -> Vec<&'m Field> {
        self.written().into_iter().filter(|field| !field.flatten).collect()
    }

    /// Whether what is written has other names than what is read.
    pub(crate) fn is_written_differently(&self) -> bool {
        let read = self.named().into_iter().map(|field| &field.names.read);
        !self.named_written().into_iter().map(|field| &field.names.written).eq(read)
    }

    /// The table with the names of [`named_written`](Self::named_written).
    pub(crate) fn written_keys(&self) -> Ident {
        self.name(if self.is_written_differently() { "__WRITTEN" } else { "__KEYS" })
    }

    /// The name of a field as it is read, for messages.
    pub(crate) fn shown_name(&self, field: &Field) -> TokenStream {
        let name = &field.names.read;
        let (json, msgpack) = (&name.json, name.shown_in_msgpack());
        if *json == msgpack { quote!(#json) } else { quote!(if __R::TEXT { #json } else { #msgpack }) }
    }

    /// The function from a name that is read to its place among [`named`](Self::named).
    pub(crate) fn find(&self) -> TokenStream {
        let find = self.name("__find");
        finding(
            &find,
            &self.name("__find_msgpack"),
            self.named().iter().all(|field| field.names.read.is_one()),
        )
    }

    /// Reads the key at `__key`: its place among [`named`](Self::named), and where its value is.
    pub(crate) fn key(&self) -> TokenStream {
        let find = self.find();
        if self.body.numbered {
            let numbered = self.name("__find_number");
            return quote!(__s::numbered_key(__r, __key, #find, #numbered)?);
        }
        quote!(__r.key_with(__key, #find)?)
    }

    /// The fields whose entries stand among the others.
    pub(crate) fn flattened(&self) -> Vec<&'m Field> {
        self.body.fields.iter().filter(|field| field.flatten).collect()
    }

    /// What stands at each position of an array, up to the last field.
    pub(crate) fn positions(&self) -> Vec<Option<&'m Field>> {
        let mut positions = Vec::new();
        for field in self.body.fields.iter().filter(|field| !field.skip) {
            if positions.len() <= field.position {
                positions.resize(field.position + 1, None);
            }
            positions[field.position] = Some(field);
        }
        positions
    }

    /// The one field that stands for the whole, where there is one.
    pub(crate) fn only_field(&self) -> Option<&'m Field> {
        match (self.body.layout, self.fields().as_slice()) {
            (Layout::Transparent, [field]) => Some(*field),
            _ => None,
        }
    }

    /// The fields that are not read.
    pub(crate) fn skipped(&self) -> impl Iterator<Item = &'m Field> {
        self.body.fields.iter().filter(|field| !field.is_read())
    }

    /// `__KEYS` for a struct, `__KEYS_Neon` for a variant.
    pub(crate) fn name(&self, stem: &str) -> Ident {
        match self.variant {
            None => format_ident!("{stem}"),
            Some(variant) => format_ident!("{stem}_{}", variant.ident.unraw()),
        }
    }

    /// Whether fields may come sorted by their names.
    pub(crate) fn may_be_sorted(&self) -> bool {
        self.named().len() > 1 && !self.body.numbered
    }

    /// The constant with the rules of a field, if it has any: `__RULES_title`, `__RULES_Neon_title`.
    pub(crate) fn rules(&self, field: &Field) -> Option<Ident> {
        (!field.rules.is_empty()).then(|| self.field_name("__RULES", field))
    }

    /// The function that holds a field to its rules, if it has any: `__check_title`, `__check_Neon_title`.
    pub(crate) fn check(&self, field: &Field) -> Option<Ident> {
        (!field.rules.is_empty()).then(|| self.field_name("__check", field))
    }

    fn field_name(&self, stem: &str, field: &Field) -> Ident {
        format_ident!("{}_{}", self.name(stem), plain(&field.member))
    }

    /// `Self { title: .., .. }`, `Self::Pair(.., ..)` or `Self::Bold`.
    pub(crate) fn build(&self, value: impl Fn(&Field) -> TokenStream) -> TokenStream {
        let path = self.path();
        let values = self.body.fields.iter().map(&value);
        let value = match self.body.style {
            Style::Unit => path,
            Style::Tuple => quote!(#path(#(#values),*)),
            Style::Named => {
                let members = self.body.fields.iter().map(|field| &field.member);
                quote!(#path { #(#members: #values),* })
            }
        };
        match self.body.remote.as_deref() {
            Some(Remote::From(ty)) => quote_spanned!(ty.span()=> <#ty as __s::From<Self>>::from(#value)),
            _ => value,
        }
    }

    /// A pattern that binds every field that the wire knows to its [`local`].
    pub(crate) fn pattern(&self) -> TokenStream {
        self.pattern_with(|field| if field.skip { quote!(_) } else { local(field).to_token_stream() })
    }

    /// A pattern that binds every field to its [`local`].
    pub(crate) fn pattern_of_all(&self) -> TokenStream {
        self.pattern_with(|field| local(field).to_token_stream())
    }

    /// A pattern for the variant, whatever it has.
    pub(crate) fn pattern_of_none(&self) -> TokenStream {
        let path = self.path();
        quote!(#path { .. })
    }

    fn pattern_with(&self, binding: impl Fn(&Field) -> TokenStream) -> TokenStream {
        let path = self.path();
        let bindings = self.body.fields.iter().map(binding);
        match self.body.style {
            Style::Unit => path,
            Style::Tuple => quote!(#path(#(#bindings),*)),
            Style::Named => {
                let members = self.body.fields.iter().map(|field| &field.member);
                quote!(#path { #(#members: #bindings),* })
            }
        }
    }

    fn path(&self) -> TokenStream {
        let ty = match self.body.remote.as_deref() {
            Some(Remote::Fields(path)) => path.to_token_stream(),
            _ => quote!(Self),
        };
        match self.variant {
            None => ty,
            Some(Variant { ident, .. }) => quote!(#ty::#ident),
        }
    }
}

/// The function that finds a name that is read, where a format may have names of its own.
pub(crate) fn finding(find: &Ident, of_msgpack: &Ident, is_one: bool) -> TokenStream {
    if is_one {
        quote!(#find)
    } else {
        quote!(|__name| if __R::TEXT { #find(__name) } else { #of_msgpack(__name) })
    }
}

/// The local that stands for a field: `__field_title`.
pub(crate) fn local(field: &Field) -> Ident {
    format_ident!("__field_{}", plain(&field.member), span = span(field))
}

/// The local with what has been read of a flattened field: `__flat_inner`.
pub(crate) fn flat(field: &Field) -> Ident {
    format_ident!("__flat_{}", plain(&field.member), span = span(field))
}

/// What a flattened field is read as.
pub(crate) fn flat_type(field: &Field) -> TokenStream {
    let ty = &field.ty;
    match &field.flat {
        None => ty.to_token_stream(),
        Some(Flat { adapter, .. }) => quote!(<#adapter as __s::adapters::DecodeFlatAs<'__de, #ty>>::Wire),
    }
}

/// What reads a flattened field, as the trait of its type.
pub(crate) fn flat_trait(field: &Field) -> TokenStream {
    let ty = flat_type(field);
    quote_spanned!(span(field)=> <#ty as __s::DecodeFlat<'__de>>)
}

/// The local with what is written in place of a flattened field: `__wire_inner`.
pub(crate) fn wire(field: &Field) -> Ident {
    format_ident!("__wire_{}", plain(&field.member), span = span(field))
}

/// Where errors about the type of a field point to, with the hygiene of the expansion: in a type that a macro makes, the
/// token of the user's would not see our locals.
pub(crate) fn span(field: &Field) -> Span {
    Span::call_site().located_at(field.span)
}

/// The member as part of another name: `title` for `r#title`, `0` for the first of a tuple.
pub(crate) fn plain(member: &Member) -> String {
    match member {
        Member::Named(ident) => ident.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}
