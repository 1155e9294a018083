//! Words for the form of a field that its type cannot have. All is judged by the shape: a type that is not recognised is left to the
//! compiler.

use super::Scope;
use crate::{
    model::form::{is_byte, is_list_of_numbers},
    shape::{self, Shape},
};
use syn::Type;

/// A word applies to a type, or to what is inside of it.
pub(super) fn words_fit_their_types(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        for (word, span) in attrs.all_forms().flat_map(|(_, form)| form.written()) {
            let ty = looked_at(word, &field.ty);
            if let Some(what) = meant(word).filter(|_| !fits(word, ty)) {
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
        "bytes" => "`Vec<u8>`, `&[u8]`, `Cow<[u8]>` and `[u8; N]`",
        "base64" | "base64url" | "hex" => "`Vec<u8>` and `[u8; N]`",
        "packed" => "lists of numbers, such as `Vec<f64>` and `[f32; N]`",
        "js_safe" => "integers",
        "float" => "`f32` and `f64`",
        "uuid" => "`uuid::Uuid`",
        "time" | "naive" => "dates and times, such as `SystemTime` or those of jiff, chrono and `time`",
        _ => return None,
    })
}

/// The type that has to fit.
fn looked_at<'t>(word: &str, ty: &'t Type) -> &'t Type {
    match word {
        "bytes" => shape::peel(ty),
        "packed" => ty,
        _ => innermost(ty),
    }
}

fn fits(word: &str, ty: &Type) -> bool {
    let shape = Shape::of(ty);
    match word {
        "bytes" => is_bytes(shape),
        "packed" => holds_numbers(ty),
        _ if matches!(shape, Shape::Other) => true,
        "js_safe" => matches!(shape, Shape::Int { .. }),
        "float" => matches!(shape, Shape::Float(_)),
        "base64" | "base64url" | "hex" => {
            matches!(shape, Shape::Bytes | Shape::FixedArray(_) | Shape::Box(_) | Shape::Str)
        }
        _ => false,
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

/// There have to be numbers to pack, somewhere inside.
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
