//! `impl Describe`: the model as a constant; and `impl JsonSchema`, which the runtime prints from that constant.

use super::{
    convert, header, labels, max_len, notes, paths,
    payload::{Payload, span},
};
use crate::model::{
    Adapter, Body, Codec, Enum, Field, Flat, Label, Layout, Model, Names, Notes, Omit, Presence, Struct,
    Tagging, Variant, Way, With, bounds, sized,
};
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::{GenericParam, ext::IdentExt};

pub(crate) fn print(model: &Model) -> TokenStream {
    let description = match &model.conversion.from {
        Some(from) => convert::describe(model, from),
        None => own(model),
    };
    // The goldens show everything, whatever features the rest of a workspace asks for.
    let json_schema = cfg!(any(feature = "schema", test)).then(|| json_schema(model));
    quote!(#description #json_schema)
}

fn own(model: &Model) -> TokenStream {
    let (header, ty) = (header::describe(model, &quote!(__s::Describe)), of_model(model));
    let max_len = max_len::print(model);
    quote! {
        #header {
            const TYPE: __s::describe::Type = #ty;
            #max_len
        }
    }
}

/// The description of a model as a type.
pub(super) fn of_model(model: &Model) -> TokenStream {
    let constant = constant(model);
    quote!(__s::describe::Type::Model(|| const { &#constant }))
}

fn constant(model: &Model) -> TokenStream {
    let (Model { name, docs, .. }, notes) = (model, notes::print(&model.notes));
    let id = format!("::{}", model.ident.unraw());
    let arguments = arguments(model);
    let body = match &model.body {
        Body::Struct(body) => {
            let fields = fields(&Payload::of_struct(body));
            quote!(Struct(#fields))
        }
        Body::Enum(body) => {
            let variants = variants(body);
            match &body.tagging {
                Tagging::External => quote!(Enum(#variants)),
                Tagging::Internal(tag) => {
                    quote!(Tagged { tag: #tag, content: __s::None, variants: #variants })
                }
                Tagging::Adjacent(tag, content) => {
                    quote!(Tagged { tag: #tag, content: __s::Some(#content), variants: #variants })
                }
            }
        }
    };
    quote! {
        __s::describe::Model {
            name: #name,
            id: __s::concat!(__s::module_path!(), #id),
            arguments: &[#(#arguments),*],
            docs: #docs,
            notes: #notes,
            body: __s::describe::Body::#body,
        }
    }
}

/// What tells two instances of one generic model apart. A constant has no description; the array of its length has.
fn arguments(model: &Model) -> Vec<TokenStream> {
    let described = bounds::described(model);
    let argument = |param: &GenericParam| match param {
        GenericParam::Type(param) if described.contains(&param.ident) => {
            let ident = &param.ident;
            Some(quote!(__s::describe::of::<#ident>))
        }
        GenericParam::Const(param) if is_length(&param.ty) => {
            let ident = &param.ident;
            Some(quote!(__s::describe::of::<[(); #ident]>))
        }
        _ => None,
    };
    model.generics.params.iter().filter_map(argument).collect()
}

fn is_length(ty: &syn::Type) -> bool {
    matches!(ty, syn::Type::Path(path) if path.path.is_ident("usize"))
}

fn variants(body: &Enum) -> TokenStream {
    let variants = body.variants.iter().map(variant);
    quote!(&[#(#variants),*])
}

fn variant(variant: &Variant) -> TokenStream {
    let Variant { name, docs, other, untagged, read, written: is_written, .. } = variant;
    let aliases: Vec<_> = variant.aliases.iter().filter_map(Label::text).collect();
    let kept = variant.payload.label().map(|field| {
        let ty = ty(field);
        quote!(kept: __s::Some(#ty))
    });
    let values = (!variant.is_named()).then(|| {
        let values = labels::described(variant);
        quote!(values: #values)
    });
    let payload = fields(&Payload::of_variant(variant));
    let said = [
        written(&variant.names),
        (!aliases.is_empty()).then(|| quote!(aliases: &[#(#aliases),*])),
        (!docs.is_empty()).then(|| quote!(docs: #docs)),
        said_of(&variant.notes),
        versions(variant.versions),
        other.then(|| quote!(other: true)),
        values,
        kept,
        untagged.then(|| quote!(untagged: true)),
        variant.payload.beside_tag().map(|_| quote!(newtype: true)),
        (!read).then(|| quote!(decoded: false)),
        (!is_written).then(|| quote!(encoded: false)),
    ];
    let said = said.into_iter().flatten();
    quote! {
        __s::describe::Variant {
            #(#said,)*
            payload: #payload,
            ..__s::describe::Variant::new(#name)
        }
    }
}

fn fields(payload: &Payload<'_>) -> TokenStream {
    let deny_unknown = payload.body.deny_unknown;
    let mut fields = payload.fields();
    let layout = layout(payload.body, fields.is_empty());
    if payload.body.layout == Layout::Array {
        fields.sort_by_key(|field| field.position);
    }
    let has_one_name = |field: &&Field| field.names.read.is_one();
    let divided = payload.body.is_divided() || payload.body.numbered || !fields.iter().all(has_one_name);
    let tag = payload.body.own_tag.as_deref().map(tag_field);
    let fields = tag.into_iter().chain(fields.into_iter().map(|it| field(payload, it)));
    quote! {
        __s::describe::Fields {
            layout: __s::describe::Layout::#layout,
            fields: &[#(#fields),*],
            deny_unknown: #deny_unknown,
            divided: #divided,
        }
    }
}

/// The tag of a struct, which is written always, and passed over where it is read.
fn tag_field(name: &str) -> TokenStream {
    quote! {
        __s::describe::Field { required: false, ..__s::describe::Field::new(#name, || __s::describe::Type::Any) }
    }
}

fn layout(body: &Struct, is_empty: bool) -> TokenStream {
    match body.layout {
        Layout::Map => quote!(Map),
        Layout::Array if body.open => quote!(Prefix),
        Layout::Array => quote!(Array),
        // A marker in place of a payload is null.
        Layout::Transparent if is_empty => quote!(Unit),
        Layout::Transparent => quote!(Transparent),
        Layout::Unit => quote!(Unit),
    }
}

/// What is said of a field beyond its name and type, where it is not what is said of every field.
fn field(payload: &Payload<'_>, field: &Field) -> TokenStream {
    let Field { name, docs, aliases, .. } = field;
    let (ty, required) = (nullable(payload, field), required(field));
    let said = [
        written(&field.names),
        number(payload, field),
        direction(field),
        versions(field.versions),
        (!aliases.is_empty()).then(|| quote!(aliases: &[#(#aliases),*])),
        (!docs.is_empty()).then(|| quote!(docs: #docs)),
        said_of(&field.notes),
        (!matches!(field.omit, Omit::Never)).then(|| quote!(omitted: true)),
        field.sensitive.then(|| quote!(sensitive: true)),
        default(field),
        rules(payload, field),
    ];
    let said = said.into_iter().flatten();
    quote! {
        __s::describe::Field {
            #(#said,)*
            required: #required,
            ..__s::describe::Field::new(#name, #ty)
        }
    }
}

fn said_of(notes: &Notes) -> Option<TokenStream> {
    let printed = notes::print(notes);
    (!notes.is_empty()).then(|| quote!(notes: #printed))
}

fn versions((since, until): (Option<u32>, Option<u32>)) -> Option<TokenStream> {
    let number = |number: Option<u32>| paths().option(number.map(|number| quote!(#number)));
    let (first, last) = (number(since), number(until));
    since.or(until).map(|_| quote!(since: #first, until: #last))
}

fn direction(field: &Field) -> Option<TokenStream> {
    let direction = match field.only? {
        Way::Decode => quote!(Decode),
        Way::Encode => quote!(Encode),
    };
    Some(quote!(direction: __s::describe::Direction::#direction))
}

/// What is written to JSON, where that is another name than the one that is read.
fn written(names: &Names) -> Option<TokenStream> {
    let (read, written) = (&names.read.json, &names.written.json);
    (read != written).then(|| quote!(written: __s::Some(#written)))
}

/// The position in an array, or the number that stands for the name.
fn number(payload: &Payload<'_>, field: &Field) -> Option<TokenStream> {
    let position = u32::try_from(field.position).ok().filter(|_| payload.body.has(Layout::Array));
    let number = Literal::u32_unsuffixed(position.or(field.names.read.number)?);
    Some(quote!(number: __s::Some(#number)))
}

/// The type, or null where that stands in an array for what is left out.
fn nullable(payload: &Payload<'_>, field: &Field) -> TokenStream {
    let ty = ty(field);
    if field.null_is_missing && payload.body.layout == Layout::Array {
        quote!(|| __s::describe::Type::Option(#ty))
    } else {
        ty
    }
}

/// What is made of a value is held to rules, which says nothing of what is read but that it has to be there.
fn rules(payload: &Payload<'_>, field: &Field) -> Option<TokenStream> {
    match payload.rules(field) {
        Some(rules) if field.sanitize.is_empty() => Some(quote!(rules: Self::#rules)),
        _ => {
            let required = field.rules.iter().filter(|rule| rule.is_required());
            let rules: Vec<_> = required.map(|rule| rule.describe(&paths())).collect();
            (!rules.is_empty()).then(|| quote!(rules: &[#(#rules),*]))
        }
    }
}

/// As a function: the child of a description.
fn ty(field: &Field) -> TokenStream {
    let ty = &field.ty;
    if let Some(Flat { adapter, .. }) = &field.flat {
        let form = quote_spanned!(span(field)=> <#adapter as __s::adapters::DescribeAs<#ty>>::describe_as);
        return quote!(|| __s::describe::Type::Flat(#form));
    }
    match &field.codec {
        Codec::Own if field.flatten => {
            quote_spanned!(span(field)=> __s::describe::flat::<#ty>)
        }
        Codec::Own | Codec::With(With { decode: None, .. }) => {
            quote_spanned!(span(field)=> __s::describe::of::<#ty>)
        }
        Codec::With(With { decode, .. }) => quote!(|| {
            use __s::with::{Described as _, Undescribed as _};
            (&__s::with::Wire::of::<#ty, _>(#decode)).__describe()
        }),
        Codec::As(Adapter { ty: adapter, .. }) => {
            let adapter = sized(adapter, ty);
            quote_spanned!(span(field)=> <#adapter as __s::adapters::DescribeAs<#ty>>::describe_as)
        }
        Codec::Bytes => quote!(__s::bytes::describe::<#ty>),
    }
}

/// Only the type knows whether it is an `Option`, whatever it is called.
fn required(field: &Field) -> TokenStream {
    let ty = &field.ty;
    match (&field.presence, &field.codec) {
        _ if field.flatten => quote!(false),
        (Presence::Default | Presence::Value(_) | Presence::Whole(_), _) => quote!(false),
        _ if field.is_required() => quote!(true),
        // Left out where it is missing, whatever its form.
        (Presence::Required, _) if matches!(field.omit, Omit::Missing) => quote!(false),
        (Presence::Required, Codec::Own) => quote!(__s::required(<#ty as __s::Describe>::TYPE)),
        (Presence::Required, Codec::With(_) | Codec::As(_)) => quote!(true),
        (Presence::Required, Codec::Bytes) => quote!(__s::required(__s::bytes::describe::<#ty>())),
    }
}

fn default(field: &Field) -> Option<TokenStream> {
    let value = field.default_value(&paths())?;
    let ty = &field.ty;
    let json = match &field.codec {
        Codec::Own | Codec::With(With { encode: None, .. }) => quote!(__s::default_json::<#ty>(&(#value))),
        Codec::With(With { encode: Some(function), .. }) => {
            quote!(__s::default_json(&#function(&(#value))))
        }
        Codec::As(Adapter { ty: adapter, .. }) => {
            quote!(__s::default_json(&__s::adapters::Adapted::<#ty, #adapter>::new(&(#value))))
        }
        Codec::Bytes => quote!(__s::bytes::default_json::<#ty>(&(#value))),
    };
    Some(quote!(default: __s::Some(__s::describe::Default { json: || #json })))
}

fn json_schema(model: &Model) -> TokenStream {
    let schema = quote!(__s::schemars::JsonSchema);
    let header = match &model.conversion.from {
        Some((wire, _)) => header::converted(model, &schema, &[quote!(#wire: __s::Describe)]),
        None => header::describe(model, &schema),
    };
    quote! {
        #header {
            fn schema_name() -> __s::Cow<'static, __s::str> {
                __s::Cow::Owned(__s::schema::schema_name(<Self as __s::Describe>::TYPE))
            }
            fn schema_id() -> __s::Cow<'static, __s::str> {
                __s::Cow::Owned(__s::schema::schema_id(<Self as __s::Describe>::TYPE))
            }
            fn json_schema(__generator: &mut __s::schemars::SchemaGenerator) -> __s::schemars::Schema {
                __s::schema::schemars_schema(<Self as __s::Describe>::TYPE, __generator)
            }
        }
    }
}
