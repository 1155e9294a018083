//! Descriptions of types that hold a bounded number of bytes or items.

use super::record::field;
use crate::describe::{Body, Constraint, Describe, Field, Fields, Layout, Model, Rule, Type, Unit, of};
use alloc::string::String;
use core::marker::PhantomData;

/// The number as a type argument: what tells two bounds apart.
const fn number<const N: usize>() -> Type {
    Type::Integer { min: N as i128, max: N as u128 }
}

const fn at_most(unit: Unit, max: usize) -> Rule {
    Rule { constraint: Constraint::Length { unit, min: None, max: Some(max) }, message: None, code: None }
}

const fn model(
    (name, id): (&'static str, &'static str),
    arguments: &'static [fn() -> Type],
    fields: &'static [Field],
) -> Model {
    let body =
        Body::Struct(Fields { layout: Layout::Transparent, fields, deny_unknown: false, divided: false });
    Model { name, id, arguments, docs: "", notes: crate::describe::Notes::NONE, body }
}

/// A text of at most `N` bytes.
pub(super) struct Text<const N: usize>;

impl<const N: usize> Text<N> {
    const FIELDS: &'static [Field] =
        &[Field { rules: &[at_most(Unit::Bytes, N)], ..field::<String>("0", "") }];

    pub(super) const fn model(name: &'static str, id: &'static str) -> Model {
        model((name, id), &[number::<N>], Self::FIELDS)
    }
}

/// A sequence of at most `N` items.
pub(super) struct List<T, const N: usize>(PhantomData<T>);

impl<T: Describe, const N: usize> List<T, N> {
    const FIELDS: &'static [Field] =
        &[Field { rules: &[at_most(Unit::Own, N)], ..field::<alloc::vec::Vec<T>>("0", "") }];

    pub(super) const fn model(name: &'static str, id: &'static str) -> Model {
        model((name, id), &[of::<T>, number::<N>], Self::FIELDS)
    }
}
