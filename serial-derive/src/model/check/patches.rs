//! Types that say what is to change in others.

use crate::{
    ctxt::Ctxt,
    model::{
        Body, Codec, Layout, Model, With,
        build::{Written, WrittenBody},
    },
    shape::{self, Shape},
};

/// A patch goes by names, to values that can be replaced one by one.
pub(super) fn of_maps(cx: &Ctxt, written: &Written, model: &Model) {
    let (Body::Struct(body), WrittenBody::Struct(fields)) = (&model.body, &written.body) else { return };
    for (attrs, _) in &fields.fields {
        if let (Some(span), None) = (attrs.patch.span(), written.container.patch.span()) {
            cx.error_at(
                span,
                "only a struct with `patch` has fields that are patched; write `patch` on the struct",
            );
        }
    }
    let Some(span) = written.container.patch.span() else { return };
    if body.layout != Layout::Map || body.is_divided() || model.conversion.is_some() || model.packed {
        cx.error_at(span, "`patch` needs a struct that is a map by name of its own fields; leave it out");
    }
    if body.fields.iter().any(|field| field.flatten) {
        cx.error_at(
            span,
            "`patch` replaces fields by their names, which flattened fields do not have; leave it out",
        );
    }
    for ((attrs, syntax), field) in fields.fields.iter().zip(&body.fields) {
        let one_way = matches!(&field.codec, Codec::With(With { encode, decode }) if encode.is_none() || decode.is_none());
        if one_way && !field.skip {
            cx.error(syntax, "a patch is written as it is read; use `with` in place of one function");
        }
        if let (Some(span), false) = (attrs.patch.span(), matches!(field.codec, Codec::Own)) {
            cx.error_at(span, "a field that is patched has the form of its type; leave one of the two out");
        }
        if let (Some(span), Shape::Option(_)) = (attrs.patch.span(), Shape::of(&field.ty)) {
            let ty = shape::display(&field.ty);
            cx.error_at(span, format_args!("there may be nothing to patch in `{ty}`; leave `patch` out"));
        }
    }
}
