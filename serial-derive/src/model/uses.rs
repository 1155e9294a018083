//! What the types of fields use of the generics of their type, and what for.

use super::Field;
use crate::shape::{self, Shape};
use proc_macro2::Ident;
use quote::ToTokens;
use std::collections::HashSet;
use syn::{
    GenericArgument, Generics, Lifetime, Path, PathArguments, PathSegment, Type, TypePath,
    visit::{self, Visit},
};

/// What a type is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Need {
    /// It is on the wire.
    Value,
    /// It is on the wire as the key of a map.
    Key,
    /// It is compared: `BTreeMap`, `BTreeSet`, `BinaryHeap`.
    Order,
    /// It is hashed: `HashMap`, `HashSet` and their like.
    Hash,
    /// It hashes.
    Hasher,
}

/// What the types of some fields use of the generics, in order and once.
pub(super) struct Uses {
    params: HashSet<Ident>,
    own_lifetimes: HashSet<Lifetime>,
    list: Vec<(Type, Need)>,
    /// `list` as text: syntax trees do not compare.
    seen: HashSet<(String, Need)>,
    pub(super) lifetimes: Vec<Lifetime>,
    /// What the types that are being visited are used for.
    needs: Vec<Need>,
}

impl Uses {
    pub(super) fn of<'f>(generics: &Generics, fields: impl Iterator<Item = &'f Field>) -> Self {
        let mut uses = Self {
            params: generics.type_params().map(|param| param.ident.clone()).collect(),
            own_lifetimes: generics.lifetimes().map(|param| param.lifetime.clone()).collect(),
            list: Vec::new(),
            seen: HashSet::new(),
            lifetimes: Vec::new(),
            needs: vec![Need::Value],
        };
        fields.for_each(|field| uses.visit_type(&field.ty));
        uses
    }

    /// Each type with each of its needs.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&Type, Need)> {
        self.list.iter().map(|(ty, need)| (ty, *need))
    }

    /// The types, each once.
    pub(super) fn types(&self) -> Vec<Type> {
        self.those(|_| true)
    }

    /// The types that are on the wire, as values or keys, each once.
    pub(super) fn on_wire(&self) -> Vec<Type> {
        self.those(|need| matches!(need, Need::Value | Need::Key))
    }

    fn those(&self, which: impl Fn(Need) -> bool) -> Vec<Type> {
        let mut seen = HashSet::new();
        let of_interest = self.iter().filter(|(_, need)| which(*need)).map(|(ty, _)| ty);
        of_interest.filter(|ty| seen.insert(ty.to_token_stream().to_string())).cloned().collect()
    }

    fn add(&mut self, ty: &TypePath) {
        for need in &self.needs {
            if self.seen.insert((ty.to_token_stream().to_string(), *need)) {
                self.list.push((Type::Path(ty.clone()), *need));
            }
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

    /// The arguments of a map or set, each for what the container does with it. Inside of what is ordered or hashed, everything is.
    fn visit_collection(&mut self, segment: &PathSegment, roles: &[Role]) {
        let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return };
        let mut roles = roles.iter();
        for argument in &arguments.args {
            match argument {
                GenericArgument::Type(ty) => {
                    let needs =
                        roles.next().map_or_else(|| self.needs.clone(), |role| role.needs(&self.needs));
                    let around = std::mem::replace(&mut self.needs, needs);
                    self.visit_type(ty);
                    self.needs = around;
                }
                other => self.visit_generic_argument(other),
            }
        }
    }
}

/// What a collection does with an argument.
#[derive(Clone, Copy)]
struct Role {
    wire: Need,
    /// What else it asks for.
    also: Option<Need>,
}

impl Role {
    /// The needs of the argument, where `around` are those of the collection.
    fn needs(self, around: &[Need]) -> Vec<Need> {
        if self.wire == Need::Hasher {
            return vec![Need::Hasher];
        }
        let inherited = around.iter().filter(|need| matches!(need, Need::Order | Need::Hash));
        let mut needs = vec![self.wire];
        needs.extend(inherited.copied().chain(self.also));
        needs
    }
}

/// What the collections of the standard library, and those that are named like them, do with their arguments.
fn roles(name: &str) -> Option<&'static [Role]> {
    const fn role(wire: Need, also: Option<Need>) -> Role {
        Role { wire, also }
    }
    const VALUE: Role = role(Need::Value, None);
    const HASHER: Role = role(Need::Hasher, None);
    const ORDERED_KEY: Role = role(Need::Key, Some(Need::Order));
    const HASHED_KEY: Role = role(Need::Key, Some(Need::Hash));
    const ORDERED: Role = role(Need::Value, Some(Need::Order));
    const HASHED: Role = role(Need::Value, Some(Need::Hash));
    match name {
        "BTreeMap" => Some(&[ORDERED_KEY, VALUE]),
        "HashMap" | "IndexMap" => Some(&[HASHED_KEY, VALUE, HASHER]),
        "BTreeSet" | "BinaryHeap" => Some(&[ORDERED]),
        "HashSet" | "IndexSet" => Some(&[HASHED, HASHER]),
        _ => None,
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
            return self.add(ty);
        }
        let last = ty.path.segments.last();
        match last.and_then(|segment| Some((segment, roles(&segment.ident.to_string())?))) {
            Some((segment, roles)) => self.visit_collection(segment, roles),
            None => visit::visit_type_path(self, ty),
        }
    }

    fn visit_lifetime(&mut self, lifetime: &'ast Lifetime) {
        if self.own_lifetimes.contains(lifetime) && !self.lifetimes.contains(lifetime) {
            self.lifetimes.push(lifetime.clone());
        }
    }
}
