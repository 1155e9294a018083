//! Words for the form of a field that its type cannot have. All is judged by the shape: a type that is not recognised is left to the
//! compiler.

use super::Scope;
use crate::{
    model::form::{is_byte, is_list_of_numbers},
    shape::{self, Shape},
};
use syn::Type;

/// There have to be numbers to pack, somewhere inside.
pub(super) fn what_is_packed_are_numbers(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        let words = attrs.all_forms().filter_map(|(_, form)| {
            form.representation.get().filter(|it| it.word == "packed").and(form.representation.span())
        });
        for span in words.filter(|_| !holds_numbers(&field.ty)) {
            let message = format!(
                "`packed` does not apply to `{}`; it is for lists of numbers, such as `Vec<f64>` and `[f32; N]`",
                shape::display(&field.ty)
            );
            scope.cx.error_at(span, message);
        }
    }
}

fn holds_numbers(ty: &Type) -> bool {
    is_list_of_numbers(ty)
        || match Shape::of(ty) {
            Shape::Option(inner) | Shape::Box(inner) | Shape::Seq(inner) | Shape::FixedArray(inner) => {
                holds_numbers(inner)
            }
            Shape::Map(_, value) => holds_numbers(value),
            Shape::Other => true,
            _ => false,
        }
}

pub(super) fn bytes_are_bytes(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        let ty = shape::peel(&field.ty);
        let spans = attrs.all_forms().filter_map(|(_, form)| form.bytes.span());
        for span in spans.filter(|_| !is_bytes(Shape::of(ty))) {
            let message = format!(
                "`bytes` does not apply to `{}`; it is for `Vec<u8>`, `&[u8]`, `Cow<[u8]>` and `[u8; N]`",
                shape::display(ty)
            );
            scope.cx.error_at(span, message);
        }
    }
}

fn is_bytes(shape: Shape<'_>) -> bool {
    match shape {
        Shape::Bytes | Shape::Other => true,
        Shape::FixedArray(item) | Shape::Seq(item) => {
            matches!(Shape::of(item), Shape::Int { signed: false, bits: Some(8) } | Shape::Other)
        }
        _ => false,
    }
}

/// A word is for what is inside of options, lists and maps, as far as it is looked for there.
pub(super) fn words_are_of_what_is_inside(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        let words = attrs.all_forms().filter_map(|(_, form)| form.representation());
        for (word, span) in words {
            let ty = innermost(&field.ty);
            if let Some(what) = meant(word).filter(|_| !fits(word, Shape::of(ty))) {
                let message =
                    format!("`{word}` does not apply to `{}`; it is for {what}", shape::display(ty));
                scope.cx.error_at(span, message);
            }
        }
    }
}

/// What a word is for, where that can be told from the shape of a type.
fn meant(word: &str) -> Option<&'static str> {
    Some(match word {
        "base64" | "base64url" | "hex" => "`Vec<u8>` and `[u8; N]`",
        "js_safe" => "integers",
        "float" => "`f32` and `f64`",
        "uuid" => "`uuid::Uuid`",
        "time" | "naive" => "dates and times, such as `SystemTime` or those of jiff, chrono and `time`",
        _ => return None,
    })
}

fn fits(word: &str, shape: Shape<'_>) -> bool {
    if let Shape::Other = shape {
        return true;
    }
    match word {
        "js_safe" => matches!(shape, Shape::Int { .. }),
        "float" => matches!(shape, Shape::Float(_)),
        "base64" | "base64url" | "hex" => {
            matches!(shape, Shape::Bytes | Shape::FixedArray(_) | Shape::Box(_) | Shape::Str)
        }
        _ => false,
    }
}

/// What an adapter goes to.
fn innermost(ty: &Type) -> &Type {
    match Shape::of(ty) {
        Shape::Option(inner) | Shape::Maybe(inner) | Shape::Seq(inner) | Shape::Map(_, inner) => {
            innermost(inner)
        }
        Shape::Box(inner) if !matches!(Shape::of(inner), Shape::Bytes) => innermost(inner),
        Shape::FixedArray(inner) if !is_byte(inner) => innermost(inner),
        _ => ty,
    }
}
