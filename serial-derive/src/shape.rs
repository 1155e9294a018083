//! What a type looks like, judged by its last path segment.
//!
//! Good enough for early compile errors and for converting literals; never for correctness, since a macro cannot see
//! what an alias stands for. Whatever is not recognised is [`Shape::Other`], and is left to the compiler.

use quote::ToTokens;
use syn::{GenericArgument, PathArguments, PathSegment, Type, TypePath};

/// The shape of a type; what is inside is given as the type itself.
#[derive(Clone, Copy)]
pub(crate) enum Shape<'t> {
    Bool,
    /// `bits` is `None` for `usize` and `isize`.
    Int {
        signed: bool,
        bits: Option<u32>,
    },
    Float(u32),
    Char,
    Str,
    Bytes,
    Option(&'t Type),
    /// Missing, null or a value.
    Maybe(&'t Type),
    /// A pointer that owns what it points to: `Box`, `Rc`, `Arc`, `Cow`.
    Box(&'t Type),
    Seq(&'t Type),
    Set(&'t Type),
    FixedArray(&'t Type),
    Map(&'t Type, &'t Type),
    Tuple,
    Phantom,
    Other,
}

impl<'t> Shape<'t> {
    /// The shape of `ty`, which may be a reference.
    pub(crate) fn of(ty: &'t Type) -> Self {
        match bare(ty) {
            Type::Reference(reference) => Self::of(&reference.elem),
            Type::Slice(slice) => sequence(&slice.elem),
            Type::Array(array) => Self::FixedArray(&array.elem),
            Type::Tuple(_) => Self::Tuple,
            Type::Path(path) => of_path(path),
            _ => Self::Other,
        }
    }

    /// The shape behind any number of `Option` and `Box`: what rules look at.
    pub(crate) fn peeled(ty: &'t Type) -> Self {
        Self::of(peel(ty))
    }
}

/// The type inside parentheses and inside the invisible groups that `macro_rules!` puts around a `$t:ty`.
pub(crate) fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => bare(&group.elem),
        Type::Paren(paren) => bare(&paren.elem),
        _ => ty,
    }
}

/// The type behind any number of `Option` and `Box`.
pub(crate) fn peel(ty: &Type) -> &Type {
    match Shape::of(ty) {
        Shape::Option(inner) | Shape::Maybe(inner) | Shape::Box(inner) => peel(inner),
        _ => bare(ty),
    }
}

/// The type as one would write it, for messages.
pub(crate) fn display(ty: &Type) -> String {
    let text = bare(ty).to_token_stream().to_string();
    [
        (" < ", "<"),
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        (" :: ", "::"),
        (":: ", "::"),
        ("& ", "&"),
        (" ;", ";"),
    ]
    .into_iter()
    .fold(text, |text, (spaced, tight)| text.replace(spaced, tight))
}

fn of_path(path: &TypePath) -> Shape<'_> {
    // OK to say `Other` for a path without segments, which syn does not produce.
    let Some(segment) = path.path.segments.last() else { return Shape::Other };
    let name = segment.ident.to_string();
    match type_arguments(segment).as_slice() {
        [] => of_name(&name),
        [inner] => of_one(&name, inner),
        [first, second, ..] => of_many(&name, first, second),
    }
}

fn of_name(name: &str) -> Shape<'static> {
    match name {
        "bool" => Shape::Bool,
        "char" => Shape::Char,
        "str" | "String" => Shape::Str,
        "f32" => Shape::Float(32),
        "f64" => Shape::Float(64),
        "usize" => Shape::Int { signed: false, bits: None },
        "isize" => Shape::Int { signed: true, bits: None },
        "u8" | "u16" | "u32" | "u64" | "u128" => Shape::Int { signed: false, bits: name[1..].parse().ok() },
        "i8" | "i16" | "i32" | "i64" | "i128" => Shape::Int { signed: true, bits: name[1..].parse().ok() },
        _ => Shape::Other,
    }
}

fn of_one<'t>(name: &str, inner: &'t Type) -> Shape<'t> {
    match name {
        "Option" => Shape::Option(inner),
        "Maybe" => Shape::Maybe(inner),
        "Box" | "Rc" | "Arc" | "Cow" => Shape::Box(inner),
        "Vec" => sequence(inner),
        "VecDeque" | "LinkedList" => Shape::Seq(inner),
        "SmallVec" | "ArrayVec" => small_vec(inner),
        "HashSet" | "BTreeSet" | "IndexSet" => Shape::Set(inner),
        "PhantomData" => Shape::Phantom,
        _ => Shape::Other,
    }
}

fn of_many<'t>(name: &str, first: &'t Type, second: &'t Type) -> Shape<'t> {
    match name {
        "HashMap" | "BTreeMap" | "IndexMap" => Shape::Map(first, second),
        // The further arguments are a hasher, an allocator or a capacity.
        "HashSet" | "IndexSet" => Shape::Set(first),
        "Vec" => sequence(first),
        _ => Shape::Other,
    }
}

/// `Vec<u8>` and `[u8]` are bytes on the wire, not arrays.
fn sequence(item: &Type) -> Shape<'_> {
    match Shape::of(item) {
        Shape::Int { signed: false, bits: Some(8) } => Shape::Bytes,
        _ => Shape::Seq(item),
    }
}

/// `SmallVec<[T; N]>` names its items inside an array.
fn small_vec(inner: &Type) -> Shape<'_> {
    match Shape::of(inner) {
        Shape::FixedArray(item) => Shape::Seq(item),
        _ => Shape::Other,
    }
}

fn type_arguments(segment: &PathSegment) -> Vec<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return Vec::new() };
    arguments.args.iter().filter_map(as_type).collect()
}

fn as_type(argument: &GenericArgument) -> Option<&Type> {
    match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    /// The shape as text, with what is inside.
    fn shape(ty: proc_macro2::TokenStream) -> String {
        let ty: Type = syn::parse2(ty).unwrap();
        match Shape::of(&ty) {
            Shape::Bool => "bool".into(),
            Shape::Int { signed, bits } => format!("int {signed} {bits:?}"),
            Shape::Float(bits) => format!("float {bits}"),
            Shape::Char => "char".into(),
            Shape::Str => "str".into(),
            Shape::Bytes => "bytes".into(),
            Shape::Option(inner) => format!("option {}", display(inner)),
            Shape::Maybe(inner) => format!("maybe {}", display(inner)),
            Shape::Box(inner) => format!("box {}", display(inner)),
            Shape::Seq(inner) => format!("seq {}", display(inner)),
            Shape::Set(inner) => format!("set {}", display(inner)),
            Shape::FixedArray(inner) => format!("array {}", display(inner)),
            Shape::Map(key, value) => format!("map {} {}", display(key), display(value)),
            Shape::Tuple => "tuple".into(),
            Shape::Phantom => "phantom".into(),
            Shape::Other => "other".into(),
        }
    }

    #[test]
    fn the_last_segment_decides() {
        assert_eq!(shape(quote!(::std::collections::HashMap<String, u8>)), "map String u8");
        assert_eq!(shape(quote!(std::option::Option<core::primitive::u8>)), "option core::primitive::u8");
        assert_eq!(shape(quote!(Name)), "other");
        assert_eq!(shape(quote!(Option)), "other");
    }

    #[test]
    fn references_are_seen_through() {
        assert_eq!(shape(quote!(&'a str)), "str");
        assert_eq!(shape(quote!(&'a [u8])), "bytes");
        assert_eq!(shape(quote!(Cow<'a, str>)), "box str");
    }

    #[test]
    fn collections_know_their_items() {
        assert_eq!(shape(quote!(Vec<u8>)), "bytes");
        assert_eq!(shape(quote!(Vec<u16>)), "seq u16");
        assert_eq!(shape(quote!(HashSet<String, RandomState>)), "set String");
        assert_eq!(shape(quote!([u8; 4])), "array u8");
        assert_eq!(shape(quote!(SmallVec<[Vec<i8>; 4]>)), "seq Vec<i8>");
    }

    #[test]
    fn numbers_know_their_width() {
        assert_eq!(shape(quote!(u64)), "int false Some(64)");
        assert_eq!(shape(quote!(isize)), "int true None");
        assert_eq!(shape(quote!(f32)), "float 32");
    }

    #[test]
    fn invisible_groups_are_seen_through() {
        let inner = proc_macro2::Group::new(proc_macro2::Delimiter::None, quote!(u32));
        assert_eq!(shape(quote!(#inner)), "int false Some(32)");
        let option = proc_macro2::Group::new(proc_macro2::Delimiter::None, quote!(Option<#inner>));
        assert_eq!(shape(quote!(#option)), "option u32");
    }

    #[test]
    fn rules_look_behind_options_and_boxes() {
        let ty: Type = syn::parse_quote!(Option<Box<Vec<f64>>>);
        assert_eq!(display(peel(&ty)), "Vec<f64>");
    }
}
