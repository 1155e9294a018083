//! The generics of each impl: which type parameters need a trait, and how long a decoded value may borrow.
//!
//! As serde does it: a parameter needs the trait if a field that is on the wire uses it, and so does an associated type
//! of a parameter. Beyond serde, a parameter in the key of a map needs to be a key, and what is decoded into a map or set
//! needs what the map or set asks for. `#[serial(bound = "..")]` replaces all that is inferred: of every impl, of one, or of a field.

use super::{
    Body, Field, Model, Omit, Predicates, Presence,
    uses::{Need, Uses},
};
use crate::paths::Paths;
use proc_macro2::{Ident, Span};
use syn::{GenericParam, Generics, Lifetime, LifetimeParam, Type, WhereClause, WherePredicate, parse_quote};

/// The lifetime of the input that a derived `Decode` borrows from.
pub(crate) fn input_lifetime() -> Lifetime {
    Lifetime::new("'__de", Span::call_site())
}

/// The where clause of an impl: the type's own, and what `bound` says of each type that needs the trait, be it a value or a key.
///
/// `where_clause(&model, |ty| parse_quote!(#ty: #validate))`
pub(crate) fn where_clause(model: &Model, bound: impl Fn(&Type) -> WherePredicate) -> WhereClause {
    inferred_or_written(model, &model.bound.validate, || {
        using(model, is_encoded).on_wire().iter().map(bound).collect()
    })
}

/// As [`where_clause`], for `Encode`: keys need a trait of their own, and a field that is compared with its default needs one.
pub(crate) fn encode_where_clause(model: &Model, paths: &Paths) -> WhereClause {
    let compared = |field: &Field| matches!(field.omit, Omit::Default) && is_defaulted(field);
    inferred_or_written(model, &model.bound.encode, || {
        let mut bounds = written(&using(model, |field| is_encoded(field) && field.is_written()), paths);
        bounds.extend(made(&using(model, compared), paths));
        bounds.extend(
            whole(model, paths).filter(|_| model.fields().any(|it| matches!(it.omit, Omit::Default))),
        );
        bounds.extend(flattened(model).map(|ty| parse_quote!(#ty: __s::EncodeFlat)));
        bounds
    })
}

/// As [`where_clause`], for `Decode`: fields with a bare `default` need `Default`, maps and sets need order or hashes, and the
/// input outlives what borrows from it. `value` is what a value needs.
pub(crate) fn decode_where_clause(
    model: &Model,
    paths: &Paths,
    value: impl Fn(&Type) -> WherePredicate,
) -> WhereClause {
    let mut clause = inferred_or_written(model, &model.bound.decode, || {
        let mut bounds = read(&using(model, |field| is_encoded(field) && field.is_read()), paths, value);
        bounds.extend(made(&using(model, is_defaulted), paths));
        bounds.extend(whole(model, paths));
        let input = input_lifetime();
        bounds.extend(flattened(model).map(|ty| parse_quote!(#ty: __s::DecodeFlat<#input>)));
        bounds.extend(looked_at(model, paths));
        bounds
    });
    let input = input_lifetime();
    let lifetimes = borrowed(model).into_iter();
    clause.predicates.extend(lifetimes.map(|lifetime| -> WherePredicate { parse_quote!(#input: #lifetime) }));
    clause
}

/// As [`where_clause`], for `Describe`: a default is made, and written as JSON.
pub(crate) fn describe_where_clause(model: &Model, paths: &Paths) -> WhereClause {
    let describe = paths.describe();
    let has_default = |field: &Field| is_encoded(field) && !matches!(field.presence, Presence::Required);
    inferred_or_written(model, &model.bound.describe, || {
        let described = using(model, is_encoded).on_wire();
        let mut bounds: Vec<_> = described.iter().map(|ty| parse_quote!(#ty: #describe)).collect();
        bounds.extend(written(&using(model, has_default), paths));
        bounds.extend(made(&using(model, |field| is_encoded(field) && is_defaulted(field)), paths));
        bounds.extend(whole(model, paths));
        bounds
    })
}

/// What the user has written: for functions that every impl calls.
pub(crate) fn written_where_clause(model: &Model) -> WhereClause {
    with_own(model, model.bound.all.clone().unwrap_or_default())
}

/// The type parameters that the wire form depends on, where their bounds are inferred.
pub(crate) fn described(model: &Model) -> Vec<Ident> {
    let is_written = model.bound.all.is_some() || model.bound.describe.is_some();
    let types = if is_written { Vec::new() } else { using(model, is_encoded).on_wire() };
    let params = model.generics.type_params().map(|param| param.ident.clone());
    params
        .filter(|param| types.iter().any(|ty| matches!(ty, Type::Path(ty) if ty.path.is_ident(param))))
        .collect()
}

/// The generics of the type and [`input_lifetime`]: what `impl` introduces for `Decode`.
pub(crate) fn decode_generics(model: &Model) -> Generics {
    let mut generics = model.generics.clone();
    generics.params.insert(0, GenericParam::Lifetime(LifetimeParam::new(input_lifetime())));
    generics
}

/// What is written of this impl or of all; or else what is inferred of most fields, and written on others.
fn inferred_or_written(
    model: &Model,
    written: &Option<Predicates>,
    inferred: impl FnOnce() -> Predicates,
) -> WhereClause {
    let on_fields = || model.fields().filter_map(|field| field.bound.clone()).flatten();
    let written = written.as_ref().or(model.bound.all.as_ref());
    with_own(model, written.cloned().unwrap_or_else(|| inferred().into_iter().chain(on_fields()).collect()))
}

/// Behind the type's own bounds.
fn with_own(model: &Model, bounds: Predicates) -> WhereClause {
    let mut clause: WhereClause = model.generics.where_clause.clone().unwrap_or_else(|| parse_quote!(where));
    clause.predicates.extend(bounds);
    clause
}

/// Fields that are written by their own implementation.
fn is_encoded(field: &Field) -> bool {
    !field.skip && field.codec.is_by_type()
}

/// The types that are flattened, where it depends on a parameter whether they can be.
fn flattened(model: &Model) -> impl Iterator<Item = &Type> {
    let generic = model.generics.type_params().next().is_some();
    let fields = model.fields().filter(move |field| generic && field.flatten && field.bound.is_none());
    fields.map(|field| &field.ty)
}

/// The variants of an enum that nothing tells are told by their descriptions.
fn looked_at(model: &Model, paths: &Paths) -> Vec<WherePredicate> {
    match &model.body {
        Body::Enum(body) if body.has_untagged() => {
            describe_where_clause(model, paths).predicates.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Fields that need `Default`.
fn is_defaulted(field: &Field) -> bool {
    matches!(field.presence, Presence::Default)
}

/// What a generic struct needs that its missing fields are taken from.
fn whole(model: &Model, paths: &Paths) -> impl Iterator<Item = WherePredicate> {
    let (ident, (_, arguments, _)) = (&model.ident, model.generics.split_for_impl());
    let default = paths.default();
    let needed = model.has_default && model.generics.type_params().next().is_some();
    needed.then(|| parse_quote!(#ident #arguments: #default)).into_iter()
}

/// What some fields use of the generics, where nothing else is said of what that asks for.
fn using(model: &Model, which: impl Fn(&Field) -> bool) -> Uses {
    Uses::of(&model.generics, model.fields().filter(|field| field.bound.is_none() && which(field)))
}

/// The lifetimes of the type that occur in fields which are on the wire.
fn borrowed(model: &Model) -> Vec<Lifetime> {
    Uses::of(&model.generics, model.fields().filter(|field| field.is_read())).lifetimes
}

/// What has to hold so that the fields can be written.
fn written(uses: &Uses, paths: &Paths) -> Vec<WherePredicate> {
    let (encode, encode_key) = (paths.encode(), paths.encode_key());
    let bound = |(ty, need): (&Type, Need)| match need {
        Need::Value => Some(parse_quote!(#ty: #encode)),
        Need::Key => Some(parse_quote!(#ty: #encode_key)),
        Need::Order | Need::Hash | Need::Hasher => None,
    };
    uses.iter().filter_map(bound).collect()
}

/// What has to hold so that the fields can be read.
fn read(uses: &Uses, paths: &Paths, value: impl Fn(&Type) -> WherePredicate) -> Vec<WherePredicate> {
    let (decode_key, input) = (paths.decode_key(), input_lifetime());
    let (ord, eq, hash) = (paths.ord(), paths.eq(), paths.hash());
    let (build_hasher, default) = (paths.build_hasher(), paths.default());
    let bound = |(ty, need): (&Type, Need)| match need {
        Need::Value => value(ty),
        Need::Key => parse_quote!(#ty: #decode_key<#input>),
        Need::Order => parse_quote!(#ty: #ord),
        Need::Hash => parse_quote!(#ty: #eq + #hash),
        Need::Hasher => parse_quote!(#ty: #build_hasher + #default),
    };
    uses.iter().map(bound).collect()
}

/// What has to hold so that the fields have a `Default`.
fn made(uses: &Uses, paths: &Paths) -> Vec<WherePredicate> {
    let default = paths.default();
    uses.types().into_iter().map(|ty| parse_quote!(#ty: #default)).collect()
}
