//! Enums as serde tags them externally: a unit variant is its name, every other variant a map of one entry.

use super::structs;
use crate::{
    r#gen::{
        codec,
        keys::variant_keys,
        labels,
        payload::{self, Payload},
    },
    model::{Enum, Field, Layout, Tagging, Variant},
    shape::Shape,
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::ext::IdentExt;

/// The body of `encode`.
pub(super) fn print(body: &Enum) -> TokenStream {
    if body.variants.is_empty() {
        return quote!(match *self {});
    }
    if body.unit_only {
        return name(body);
    }
    let arms = body.variants.iter().enumerate().map(|(index, variant)| arm(body, index, variant));
    quote! {
        match self {
            #(#arms)*
        }
    }
}

/// The name alone. It is looked up by its index: a copy of each name would be more code and no faster.
fn name(body: &Enum) -> TokenStream {
    let arms = body.variants.iter().enumerate().map(|(index, variant)| {
        let (pattern, index) = (Payload::of_variant(variant).pattern(), Literal::usize_unsuffixed(index));
        if let Some(refused) = refused(variant) {
            return quote!(#pattern => return #refused,);
        }
        match variant.payload.label() {
            None => quote!(#pattern => #index,),
            Some(label) => {
                let kept = codec::encode(label, &access(label), &quote!(__lead));
                quote!(#pattern => return #kept,)
            }
        }
    });
    let write = labels::write(body, &quote!(__lead), &quote!(__index));
    quote! {
        let __index = match self {
            #(#arms)*
        };
        #write
    }
}

fn arm(body: &Enum, index: usize, variant: &Variant) -> TokenStream {
    let payload = Payload::of_variant(variant);
    let pattern = payload.pattern();
    let (keys, index) = (variant_keys(body), Literal::usize_unsuffixed(index));
    if let Some(refused) = refused(variant) {
        return quote!(#pattern => #refused,);
    }
    if variant.untagged {
        return untagged(&payload);
    }
    let name = quote!(&#keys[#index]);
    match body.tagging {
        Tagging::Internal(_) => return internal(body, &payload, &index),
        Tagging::Adjacent(..) => return adjacent(body, &payload, &index),
        Tagging::External => {}
    }
    if let Some(label) = payload.body.label() {
        return other(&payload, label);
    }
    if payload.body.layout == Layout::Unit {
        return quote!(#pattern => __w.name(__at, __lead, #name),);
    }
    let value = value(&payload, &quote!(__s::Lead::First(#name)));
    quote! {
        #pattern => {
            let __at = __w.lead(__at, __lead)?;
            let __at = __w.map(__at, 1)?;
            let __at = #value?;
            __w.map_end(__at)
        }
    }
}

/// What is said of a variant that is not on the wire.
pub(crate) fn not_written(variant: &Variant) -> String {
    format!("the variant `{}` is not on the wire", variant.ident.unraw())
}

/// As [`structs::entries`], of an enum whose tag stands among its fields.
pub(crate) fn entries(body: &Enum) -> (TokenStream, TokenStream) {
    let arms = body.variants.iter().enumerate().map(|(index, variant)| {
        let (payload, index) = (Payload::of_variant(variant), Literal::usize_unsuffixed(index));
        let pattern = payload.pattern();
        if let Some(refused) = refused(variant) {
            return (quote!(#pattern => 0,), quote!(#pattern => #refused,));
        }
        let tag = tag(body, &payload, &index, &quote!(__s::Lead::new(&__TAG, __first)));
        let (count, write) = structs::tagged_entries(&payload, &access, &tag);
        (quote!(#pattern => { #count }), quote!(#pattern => { #write }))
    });
    let (count, write): (Vec<_>, Vec<_>) = arms.unzip();
    (quote!(match self { #(#count)* }), quote!(let __lead = __s::Lead::None; match self { #(#write)* }))
}

/// The error that takes the place of a variant which is not written.
fn refused(variant: &Variant) -> Option<TokenStream> {
    let message = (!variant.written).then(|| not_written(variant))?;
    Some(quote!(__s::Err(__w.refuse(__at, __lead, &#message))))
}

/// The payload alone.
fn untagged(payload: &Payload<'_>) -> TokenStream {
    let pattern = payload.pattern();
    let value = match payload.body.layout {
        Layout::Unit => quote!(__w.null(__at, __lead)),
        _ => value(payload, &quote!(__lead)),
    };
    quote!(#pattern => #value,)
}

/// What was read in place of a name, and its payload.
fn other(payload: &Payload<'_>, label: &Field) -> TokenStream {
    let (pattern, name) = (payload.pattern(), access(label));
    let alone = codec::encode(label, &name, &quote!(__lead));
    let Some(field) = payload.only_field() else { return quote!(#pattern => #alone,) };
    let value = codec::encode(field, &access(field), &quote!(__s::Lead::None));
    let map = quote! {
        let __at = __w.lead(__at, __lead)?;
        let __at = __w.map(__at, 1)?;
        let __at = __s::EncodeKey::encode_key(#name, __w, __at, true)?;
        let __at = #value?;
        __w.map_end(__at)
    };
    match absent(payload) {
        None => quote!(#pattern => { #map }),
        Some(absent) => quote!(#pattern => if #absent { #alone } else { #map }),
    }
}

/// Whether a payload that may be missing is.
fn absent(payload: &Payload<'_>) -> Option<TokenStream> {
    payload.body.label()?;
    let field = payload.only_field().filter(|field| matches!(Shape::of(&field.ty), Shape::Option(_)))?;
    let value = access(field);
    Some(quote!(__s::Option::is_none(#value)))
}

/// The fields behind the tag, in one map.
fn internal(body: &Enum, payload: &Payload<'_>, index: &Literal) -> TokenStream {
    let pattern = payload.pattern();
    let fields = structs::tagged(payload, &access, &tag(body, payload, index, &first()));
    quote! {
        #pattern => {
            let __at = __w.lead(__at, __lead)?;
            #fields
        }
    }
}

/// The tag and, where there is a payload, the payload.
fn adjacent(body: &Enum, payload: &Payload<'_>, index: &Literal) -> TokenStream {
    let (pattern, tag) = (payload.pattern(), tag(body, payload, index, &first()));
    let content = || value(payload, &quote!(__s::Lead::Next(&__CONTENT)));
    let (len, content) = match (payload.body.layout, absent(payload)) {
        (Layout::Unit, _) => (quote!(1), None),
        (_, None) => {
            let content = content();
            (quote!(2), Some(quote!(let __at = #content?;)))
        }
        (_, Some(absent)) => {
            let content = content();
            let content = quote!(let __at = if #absent { __at } else { #content? };);
            (quote!(if #absent { 1 } else { 2 }), Some(content))
        }
    };
    quote! {
        #pattern => {
            let __at = __w.lead(__at, __lead)?;
            let __at = __w.map(__at, #len)?;
            #tag
            #content
            __w.map_end(__at)
        }
    }
}

/// The first entry of the map: which variant it is.
fn tag(body: &Enum, payload: &Payload<'_>, index: &Literal, lead: &TokenStream) -> TokenStream {
    let tag = match payload.body.label() {
        None => labels::write(body, lead, &quote!(#index)),
        Some(label) => codec::encode(label, &access(label), lead),
    };
    quote!(let __at = #tag?;)
}

/// What stands in front of a tag that is the first entry.
fn first() -> TokenStream {
    quote!(__s::Lead::First(&__TAG))
}

fn access(field: &Field) -> TokenStream {
    let local = payload::local(field);
    quote!(#local)
}

/// The payload under its key.
fn value(payload: &Payload<'_>, lead: &TokenStream) -> TokenStream {
    if let Some(field) = payload.only_field() {
        return codec::encode(field, &access(field), lead);
    }
    // A marker in place of a payload.
    if payload.body.layout == Layout::Transparent {
        return quote!(__s::Encode::encode(&__s::PhantomData::<()>, __w, __at, #lead));
    }
    let container = structs::container(payload, &access);
    quote! {{
        let __at = __w.lead(__at, #lead)?;
        #container
    }}
}
