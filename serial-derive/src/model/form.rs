//! Which form a field has on the wire: its type's own, one that functions make, or that of an adapter.

use super::{Body, Codec, Model, Way, With};
use crate::{
    attr::{
        field::{Field, Sanitize},
        form::{Form, Parts, Representation},
        scope::Format,
        variant,
    },
    shape::{self, Shape},
    tokens::in_brackets,
};
use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{Expr, LitStr, Path, Type};

/// A type that implements `EncodeAs` and `DecodeAs` for the type of the field.
pub(crate) struct Adapter {
    pub(crate) ty: TokenStream,
    /// Whether it reads and writes with what the type implements, rules and all.
    pub(crate) is_own: bool,
    /// Adapters that are printed for modules.
    pub(crate) parts: Vec<Part>,
}

/// What a flattened field goes through.
pub(crate) struct Flat {
    /// A type that implements `EncodeFlatAs` and `DecodeFlatAs` for the type of the field.
    pub(crate) adapter: TokenStream,
    /// What the names of its entries begin with, and the type that says so.
    pub(crate) prefix: Option<(Ident, String)>,
}

/// A module as an adapter for what is inside of a field.
pub(crate) struct Part {
    pub(crate) name: Ident,
    /// Where there is none, that way is not asked for.
    pub(crate) encode: Option<TokenStream>,
    pub(crate) decode: Option<TokenStream>,
    pub(crate) ty: Type,
    pub(crate) is_key: bool,
}

/// How a field with these attributes is written.
pub(super) fn codec(attrs: &Field, ty: &Type, member: &str, is_named: bool) -> Codec {
    if !attrs.forms.is_empty() {
        return Codec::As(divided(attrs, ty, member));
    }
    let form = &attrs.form;
    if let Some(module) = form.with.get() {
        return Codec::With(With {
            encode: Some(quote!(#module::encode)),
            decode: Some(quote!(#module::decode)),
        });
    }
    if form.serialize_with.is_set() || form.deserialize_with.is_set() {
        return Codec::With(With {
            encode: form.serialize_with.get().map(callee),
            decode: form.deserialize_with.get().map(ToTokens::to_token_stream),
        });
    }
    if form.bytes.is_set() {
        return Codec::Bytes;
    }
    let inner = match Shape::of(ty) {
        Shape::Option(inner) if tells_null_from_missing(attrs, ty) && is_named => Some(inner),
        _ => None,
    };
    match (adapter(form, inner.unwrap_or(ty), member), inner) {
        (None, None) => Codec::Own,
        (Some(adapter), None) => Codec::As(adapter),
        (adapter, Some(_)) => Codec::As(present(adapter)),
    }
}

/// What a field with this codec goes through where it is flattened; `member` tells it from others.
pub(super) fn flat(codec: &Codec, prefix: Option<&LitStr>, member: &str) -> Option<Flat> {
    let adapter = match codec {
        Codec::As(adapter) => Some(adapter.ty.clone()),
        _ => None,
    };
    let prefix = prefix.map(|text| (format_ident!("__Prefix_{member}"), text.value()));
    if adapter.is_none() && prefix.is_none() {
        return None;
    }
    let inner = adapter.unwrap_or_else(|| named("Same"));
    let adapter = match &prefix {
        Some((name, _)) => quote!(__s::adapters::WithPrefix<#name, #inner>),
        None => inner,
    };
    Some(Flat { adapter, prefix })
}

/// The functions that are written on a variant, for its one field.
pub(super) fn of_variant(attrs: &variant::Variant) -> Option<With> {
    if let Some(module) = attrs.with.get() {
        return Some(With { encode: Some(quote!(#module::encode)), decode: Some(quote!(#module::decode)) });
    }
    let (encode, decode) = (attrs.serialize_with.get(), attrs.deserialize_with.get());
    (encode.is_some() || decode.is_some())
        .then(|| With { encode: encode.map(callee), decode: decode.map(ToTokens::to_token_stream) })
}

/// Where other types are read and written, fields are neither: nothing is asked of their types then.
pub(super) fn leave_to_conversions(model: &mut Model) {
    if model.conversion.from.is_none() || model.conversion.into.is_none() {
        return;
    }
    let structs: Vec<_> = match &mut model.body {
        Body::Struct(body) => vec![body],
        Body::Enum(body) => body.variants.iter_mut().map(|variant| &mut variant.payload).collect(),
    };
    for field in structs.into_iter().flat_map(|body| &mut body.fields) {
        field.codec = Codec::With(With { encode: None, decode: None });
    }
}

/// A path is called as it is; anything else, a closure say, in parentheses.
fn callee(function: &Expr) -> TokenStream {
    match function {
        Expr::Path(path) => path.into_token_stream(),
        other => quote!((#other)),
    }
}

/// A function of `&mut T`.
pub(super) fn sanitizer(sanitize: &Sanitize) -> TokenStream {
    match &sanitize.map {
        Some(function) => callee(function),
        None => {
            let word = Ident::new(sanitize.word, Span::call_site().located_at(sanitize.span));
            quote!(__s::sanitize::#word)
        }
    }
}

/// An adapter that does one thing in one format or one way and another thing in the others.
fn divided(attrs: &Field, ty: &Type, member: &str) -> Adapter {
    let mut parts = Vec::new();
    let mut whole = |(index, form): (usize, &Form)| {
        let adapter = complete(form, ty, &format!("{member}_{index}"));
        parts.extend(adapter.parts);
        adapter.ty
    };
    let forms: Vec<_> = attrs.all_forms().map(|(scope, _)| scope).collect();
    let adapters: Vec<_> = attrs.all_forms().map(|(_, form)| form).enumerate().map(&mut whole).collect();
    let cell = |way, format| {
        let covering = forms.iter().zip(&adapters).filter(|(scope, _)| scope.covers(way, format));
        // OK because what is said of all covers everything.
        covering.max_by_key(|(scope, _)| scope.rank()).map(|(_, adapter)| adapter.clone()).unwrap_or_default()
    };
    let way = |way| either(quote!(PerFormat), cell(way, Format::Json), cell(way, Format::MsgPack));
    Adapter { ty: either(quote!(PerWay), way(Way::Encode), way(Way::Decode)), is_own: false, parts }
}

/// The adapter for two cases, which may be one.
fn either(name: TokenStream, first: TokenStream, second: TokenStream) -> TokenStream {
    if first.to_string() == second.to_string() {
        first
    } else {
        quote!(__s::adapters::#name<#first, #second>)
    }
}

/// Every form as an adapter.
fn complete(form: &Form, ty: &Type, member: &str) -> Adapter {
    if form.bytes.is_set() {
        return Adapter { ty: named("Bytes"), is_own: false, parts: Vec::new() };
    }
    let module = form.with.get();
    let encode = module.map(|it| quote!(#it::encode)).or_else(|| form.serialize_with.get().map(callee));
    let decode = module.map(|it| quote!(#it::decode));
    let decode = decode.or_else(|| form.deserialize_with.get().map(ToTokens::to_token_stream));
    if encode.is_some() || decode.is_some() {
        let name = format_ident!("__With_value_{member}");
        let part = Part { name: name.clone(), encode, decode, ty: ty.clone(), is_key: false };
        return Adapter { ty: quote!(#name), is_own: false, parts: vec![part] };
    }
    adapter(form, ty, member).unwrap_or_else(|| Adapter {
        ty: named("Same"),
        is_own: false,
        parts: Vec::new(),
    })
}

fn adapter(form: &Form, ty: &Type, member: &str) -> Option<Adapter> {
    if let Some(adapter) = form.adapter.get() {
        return Some(Adapter { ty: infer_same(adapter.to_token_stream()), is_own: false, parts: Vec::new() });
    }
    if let Some(representation) = form.representation.get() {
        let ty = within(ty, representation);
        return Some(Adapter { ty, is_own: representation.word == "lax", parts: Vec::new() });
    }
    inside(&form.parts, ty, member)
}

pub(super) fn present(adapter: Option<Adapter>) -> Adapter {
    let same = || Adapter { ty: named("Same"), is_own: true, parts: Vec::new() };
    let Adapter { ty, is_own, parts } = adapter.unwrap_or_else(same);
    Adapter { ty: quote!(__s::adapters::Present<#ty>), is_own, parts }
}

/// Whether a field can be missing in a way that is not null.
pub(super) fn may_be_missing(attrs: &Field, ty: &Type) -> bool {
    matches!(Shape::of(ty), Shape::Maybe(_)) && !is_adapted(attrs) || tells_null_from_missing(attrs, ty)
}

/// `Option<Option<T>>`
fn tells_null_from_missing(attrs: &Field, ty: &Type) -> bool {
    match Shape::of(ty) {
        Shape::Option(inner) => {
            matches!(Shape::of(inner), Shape::Option(_)) && !is_adapted(attrs) && !attrs.default.is_set()
        }
        _ => false,
    }
}

fn is_adapted(attrs: &Field) -> bool {
    !attrs.forms.is_empty() || attrs.form.written().iter().any(|(word, _)| !is_inner(word))
}

/// Whether a word is for what is inside of options.
fn is_inner(word: &str) -> bool {
    !matches!(word, "as" | "with" | "bytes" | "serialize_with" | "deserialize_with" | "lax" | "on_error")
}

fn named(name: &str) -> TokenStream {
    let name = format_ident!("{name}");
    quote!(__s::adapters::#name)
}

/// `_` is what is left as it is.
fn infer_same(tokens: TokenStream) -> TokenStream {
    let one = |token: TokenTree| match token {
        TokenTree::Ident(ident) if ident == "_" => named("Same"),
        TokenTree::Group(group) => in_brackets(&group, infer_same).into(),
        other => other.into(),
    };
    tokens.into_iter().map(one).collect::<TokenStream>()
}

/// The adapter that a word stands for, for what is inside of options, boxes, lists, and under the keys of maps.
fn within(ty: &Type, word: &Representation) -> TokenStream {
    let inside = match word.word {
        // A whole value is read loosely, or cannot be read.
        "lax" | "on_error" => None,
        // A list of numbers is packed as a whole.
        "packed" if is_list_of_numbers(ty) => None,
        _ => replaced(ty, &|inner| Some(within(inner, word))),
    };
    inside.unwrap_or_else(|| {
        let (name, code) = (named(word.adapter), word.code.map(Literal::i8_unsuffixed));
        code.map_or_else(|| name.clone(), |code| quote!(#name<#code>))
    })
}

/// Whether a type is what `packed` is for, as far as its name tells.
pub(super) fn is_list_of_numbers(ty: &Type) -> bool {
    let is_number =
        |item: &Type| matches!(Shape::of(item), Shape::Int { .. } | Shape::Float(_) | Shape::Other);
    match Shape::of(ty) {
        Shape::Seq(item) | Shape::FixedArray(item) => is_number(item),
        Shape::Box(list) => matches!(shape::bare(list), Type::Slice(_)) && is_list_of_numbers(list),
        _ => false,
    }
}

/// The type with what is inside of it replaced; `None` for what has no inside that an adapter goes to.
fn replaced(ty: &Type, inside: &dyn Fn(&Type) -> Option<TokenStream>) -> Option<TokenStream> {
    let path = match shape::bare(ty) {
        Type::Array(array) if !is_byte(&array.elem) => {
            let (inner, len) = (inside(&array.elem)?, &array.len);
            return Some(quote!([#inner; #len]));
        }
        Type::Path(path) => &path.path,
        _ => return None,
    };
    let mut outer = path.clone();
    let last = outer.segments.last_mut()?;
    let name = last.ident.to_string();
    last.arguments = syn::PathArguments::None;
    match Shape::of(ty) {
        Shape::Option(inner) | Shape::Seq(inner) => {
            let inner = inside(inner)?;
            Some(quote!(#outer<#inner>))
        }
        Shape::Box(inner) if name == "Box" && !matches!(Shape::of(inner), Shape::Bytes) => {
            let inner = inside(inner)?;
            Some(quote!(#outer<#inner>))
        }
        Shape::Map(_, value) => {
            let (same, value) = (named("Same"), inside(value)?);
            Some(quote!(#outer<#same, #value>))
        }
        _ => None,
    }
}

pub(super) fn is_byte(ty: &Type) -> bool {
    matches!(Shape::of(ty), Shape::Int { signed: false, bits: Some(8) })
}

/// Modules for items, keys and values.
fn inside(parts: &Parts, ty: &Type, member: &str) -> Option<Adapter> {
    let part = |module: Option<&Path>, what: &str, ty: &Type| {
        let name = format_ident!("__With_{what}_{member}");
        module.map(|module| Part {
            name,
            encode: Some(quote!(#module::encode)),
            decode: Some(quote!(#module::decode)),
            ty: ty.clone(),
            is_key: what == "key",
        })
    };
    match Shape::of(ty) {
        // An option of a list or map is looked into; an option of anything else has one item.
        Shape::Option(inner) if !matches!(Shape::of(inner), Shape::Seq(_) | Shape::Map(..)) => {
            let item = part(parts.item.get(), "item", inner)?;
            let name = &item.name;
            Some(Adapter { ty: replaced(ty, &|_| Some(quote!(#name)))?, is_own: false, parts: vec![item] })
        }
        Shape::Option(inner) => {
            let Adapter { ty: inner, parts, .. } = inside(parts, inner, member)?;
            Some(Adapter { ty: replaced(ty, &|_| Some(inner.clone()))?, is_own: false, parts })
        }
        Shape::Map(key, value) => {
            let parts = [part(parts.key.get(), "key", key), part(parts.value.get(), "value", value)];
            let names = parts
                .each_ref()
                .map(|it| it.as_ref().map_or_else(|| named("Same"), |it| it.name.to_token_stream()));
            let Type::Path(path) = shape::bare(ty) else { return None };
            let mut outer = path.path.clone();
            outer.segments.last_mut()?.arguments = syn::PathArguments::None;
            let found: Vec<_> = parts.into_iter().flatten().collect();
            (!found.is_empty()).then(|| Adapter {
                ty: quote!(#outer<#(#names),*>),
                is_own: false,
                parts: found,
            })
        }
        Shape::Seq(item) | Shape::FixedArray(item) => {
            let item = part(parts.item.get(), "item", item)?;
            let name = &item.name;
            Some(Adapter { ty: replaced(ty, &|_| Some(quote!(#name)))?, is_own: false, parts: vec![item] })
        }
        _ => None,
    }
}
