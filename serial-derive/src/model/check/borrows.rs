//! References that no input can fill.

use super::Scope;
use crate::{
    model::Codec,
    shape::{self, Shape},
};
use syn::{
    Type, TypeReference,
    visit::{self, Visit},
};

/// What is decoded borrows from an input, which does not live for `'static`. (`Cow<'static, _>` is decoded as one that
/// owns what it holds.)
pub(super) fn nothing_borrows_for_static(scope: &Scope<'_>) {
    let fields = scope.model.read().filter(|field| !matches!(field.codec, Codec::With(_) | Codec::As(_)));
    for field in fields {
        let mut references = References::default();
        references.visit_type(&field.ty);
        for reference in references.0 {
            let owned = owned(reference);
            scope.cx.error(reference, format_args!("nothing can be borrowed for `'static`; use {owned}"));
        }
    }
}

fn owned(reference: &TypeReference) -> String {
    match Shape::of(&reference.elem) {
        Shape::Str => "`Cow<'static, str>` or `String`".to_owned(),
        Shape::Bytes => "`Cow<'static, [u8]>` or `Vec<u8>`".to_owned(),
        _ => format!("`{}` or a lifetime of the type's own", shape::display(&reference.elem)),
    }
}

/// Every `&'static _` that is decoded.
#[derive(Default)]
struct References<'t>(Vec<&'t TypeReference>);

impl<'t> Visit<'t> for References<'t> {
    fn visit_type(&mut self, ty: &'t Type) {
        // A marker is there whatever it marks.
        if !matches!(Shape::of(ty), Shape::Phantom) {
            visit::visit_type(self, ty);
        }
    }

    fn visit_type_reference(&mut self, reference: &'t TypeReference) {
        if reference.lifetime.as_ref().is_some_and(|lifetime| lifetime.ident == "static") {
            self.0.push(reference);
        } else {
            visit::visit_type_reference(self, reference);
        }
    }
}
