//! The generics of each impl: which type parameters need a trait, and how long a decoded value may borrow.
//!
//! As serde does it: a parameter needs the trait if a field that is on the wire uses it, and so does an associated type
//! of a parameter. `#[serial(bound = "..")]` replaces all that is inferred.

use super::{Codec, Field, Model, Omit, Presence};
use crate::{
    paths::Paths,
    shape::{self, Shape},
};
use proc_macro2::{Ident, Span};
use quote::ToTokens;
use std::collections::HashSet;
use syn::{
    GenericParam, Generics, Lifetime, LifetimeParam, Path, Type, TypePath, WhereClause, WherePredicate,
    parse_quote,
    visit::{self, Visit},
};

/// The lifetime of the input that a derived `Decode` borrows from.
pub(crate) fn input_lifetime() -> Lifetime {
    Lifetime::new("'__de", Span::call_site())
}

/// The where clause of an impl: the type's own, and what `bound` says of each type that needs the trait.
///
/// `where_clause(&model, |ty| parse_quote!(#ty: #encode))`
pub(crate) fn where_clause(model: &Model, bound: impl Fn(&Type) -> WherePredicate) -> WhereClause {
    inferred_or_written(model, || using(model, is_encoded).iter().map(bound).collect())
}

/// As [`where_clause`], for `Encode`: a field that is compared with its default needs `PartialEq`.
pub(crate) fn encode_where_clause(model: &Model, paths: &Paths) -> WhereClause {
    let (encode, default, equal) = (paths.encode(), paths.default(), paths.partial_eq());
    let compared = |field: &Field| matches!(field.omit, Omit::Default);
    inferred_or_written(model, || {
        let encoded = using(model, is_encoded).into_iter().map(|ty| parse_quote!(#ty: #encode));
        let equal = using(model, compared).into_iter().map(|ty| parse_quote!(#ty: #equal));
        let made = using(model, |field| compared(field) && is_defaulted(field));
        encoded.chain(equal).chain(made.into_iter().map(|ty| parse_quote!(#ty: #default))).collect()
    })
}

/// As [`where_clause`], for `Decode`: fields with a bare `default` need `Default`, and the input outlives what borrows
/// from it.
pub(crate) fn decode_where_clause(
    model: &Model,
    paths: &Paths,
    bound: impl Fn(&Type) -> WherePredicate,
) -> WhereClause {
    let default = paths.default();
    let mut clause = inferred_or_written(model, || {
        let decoded = using(model, is_encoded).into_iter().map(|ty| bound(&ty));
        let made = using(model, is_defaulted).into_iter().map(|ty| parse_quote!(#ty: #default));
        decoded.chain(made).collect()
    });
    let input = input_lifetime();
    let lifetimes = borrowed(model).into_iter();
    clause.predicates.extend(lifetimes.map(|lifetime| -> WherePredicate { parse_quote!(#input: #lifetime) }));
    clause
}

/// As [`where_clause`], for `Describe`: a default is made, and written as JSON.
pub(crate) fn describe_where_clause(model: &Model, paths: &Paths) -> WhereClause {
    let (describe, encode, default) = (paths.describe(), paths.encode(), paths.default());
    let has_default = |field: &Field| is_encoded(field) && !matches!(field.presence, Presence::Required);
    inferred_or_written(model, || {
        let described = using(model, is_encoded).into_iter().map(|ty| parse_quote!(#ty: #describe));
        let written = using(model, has_default).into_iter().map(|ty| parse_quote!(#ty: #encode));
        let made = using(model, |field| is_encoded(field) && is_defaulted(field));
        described.chain(written).chain(made.into_iter().map(|ty| parse_quote!(#ty: #default))).collect()
    })
}

/// What the user has written: for functions that every impl calls.
pub(crate) fn written_where_clause(model: &Model) -> WhereClause {
    inferred_or_written(model, Vec::new)
}

/// The type parameters that the wire form depends on, where their bounds are inferred.
pub(crate) fn described(model: &Model) -> Vec<Ident> {
    let types = if model.bound.is_some() { Vec::new() } else { using(model, is_encoded) };
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

fn inferred_or_written(model: &Model, inferred: impl FnOnce() -> Vec<WherePredicate>) -> WhereClause {
    let mut clause: WhereClause = model.generics.where_clause.clone().unwrap_or_else(|| parse_quote!(where));
    clause.predicates.extend(model.bound.clone().unwrap_or_else(inferred));
    clause
}

/// Fields that are written by their own implementation.
fn is_encoded(field: &Field) -> bool {
    !field.skip && matches!(field.codec, Codec::Own)
}

/// Fields that need `Default`.
fn is_defaulted(field: &Field) -> bool {
    matches!(field.presence, Presence::Default)
}

/// The types that need a trait because some fields do.
fn using(model: &Model, which: impl Fn(&Field) -> bool) -> Vec<Type> {
    uses(model, model.fields().filter(|field| which(field))).types
}

/// The lifetimes of the type that occur in fields which are on the wire.
fn borrowed(model: &Model) -> Vec<Lifetime> {
    uses(model, model.fields().filter(|field| !field.skip)).lifetimes
}

fn uses<'m>(model: &Model, fields: impl Iterator<Item = &'m Field>) -> Uses {
    let mut uses = Uses::new(&model.generics);
    fields.for_each(|field| uses.visit_type(&field.ty));
    uses
}

/// What the types of some fields use of the generics, in order and once.
struct Uses {
    params: HashSet<Ident>,
    own_lifetimes: HashSet<Lifetime>,
    types: Vec<Type>,
    /// `types` as text: syntax trees do not compare.
    seen: HashSet<String>,
    lifetimes: Vec<Lifetime>,
}

impl Uses {
    fn new(generics: &Generics) -> Self {
        Self {
            params: generics.type_params().map(|param| param.ident.clone()).collect(),
            own_lifetimes: generics.lifetimes().map(|param| param.lifetime.clone()).collect(),
            types: Vec::new(),
            seen: HashSet::new(),
            lifetimes: Vec::new(),
        }
    }

    fn add(&mut self, ty: Type) {
        if self.seen.insert(ty.to_token_stream().to_string()) {
            self.types.push(ty);
        }
    }

    fn is_param(&self, path: &Path) -> bool {
        path.get_ident().is_some_and(|ident| self.params.contains(ident))
    }

    /// `T`, `T::Item` or `<T as Iterator>::Item`: the type that a bound is put on.
    fn is_bounded(&self, ty: &TypePath) -> bool {
        match &ty.qself {
            Some(qself) => matches!(shape::bare(&qself.ty), Type::Path(inner) if self.is_bounded(inner)),
            None => {
                let first = ty.path.segments.first();
                ty.path.leading_colon.is_none()
                    && first.is_some_and(|segment| {
                        segment.arguments.is_none() && self.is_param(&segment.ident.clone().into())
                    })
            }
        }
    }
}

impl<'ast> Visit<'ast> for Uses {
    fn visit_type(&mut self, ty: &'ast Type) {
        // A marker is there whatever it marks.
        if matches!(Shape::of(ty), Shape::Phantom) {
            return;
        }
        visit::visit_type(self, ty);
    }

    fn visit_type_path(&mut self, ty: &'ast TypePath) {
        if self.is_bounded(ty) {
            self.add(Type::Path(ty.clone()));
        } else {
            visit::visit_type_path(self, ty);
        }
    }

    fn visit_lifetime(&mut self, lifetime: &'ast Lifetime) {
        if self.own_lifetimes.contains(lifetime) && !self.lifetimes.contains(lifetime) {
            self.lifetimes.push(lifetime.clone());
        }
    }
}
