//! `required`: a value where the type allows that there is none.

use super::Said;
use crate::{ctxt::Ctxt, item::Item, shape::Shape};
use syn::Result;

#[derive(Clone)]
pub(crate) struct Required;

impl Required {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        said.only(cx, item).map(|()| Self)
    }

    pub(super) fn instead(shape: Shape<'_>) -> Option<&'static str> {
        match shape {
            Shape::Option(_) | Shape::Other => None,
            Shape::Box(inner) => Self::instead(Shape::of(inner)),
            Shape::Maybe(_) => Some("use `Option`"),
            _ => Some("leave it out: a field without a default has to be there"),
        }
    }
}
