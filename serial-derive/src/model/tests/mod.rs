//! Models as they are built, and what is refused.

mod generics;
mod refused;

use super::*;
use crate::{ctxt::Ctxt, paths::Paths};
use quote::{ToTokens, quote};
use syn::{DeriveInput, WhereClause, parse_quote};

fn built(input: DeriveInput) -> Result<Model, Vec<String>> {
    let cx = Ctxt::new();
    let model = build::build(&cx, &input);
    match cx.check() {
        Ok(()) => Ok(model.unwrap()),
        Err(error) => Err(error.into_iter().map(|error| error.to_string()).collect()),
    }
}

fn model(input: DeriveInput) -> Model {
    built(input).unwrap_or_else(|errors| panic!("{}", errors.join("\n")))
}

fn errors(input: DeriveInput) -> Vec<String> {
    built(input).err().unwrap_or_default()
}

fn names(model: &Model) -> Vec<&str> {
    model.fields().map(|field| field.name.as_str()).collect()
}

fn defaults(model: &Model) -> Vec<String> {
    let paths = Paths::aliased();
    let text = |field: &Field| field.default_value(&paths).unwrap_or_default().to_string();
    let tight = |text: String| text.split_whitespace().collect::<String>().replace("__s::", "P::");
    model.fields().map(text).map(tight).collect()
}

#[test]
fn fields_keep_their_order_and_get_their_wire_names() {
    let model = model(parse_quote! {
        /// A model.
        #[serial(rename_all = "camelCase", rename = "Renamed")]
        struct Original<'a> {
            zebra_count: u32,
            r#type: &'a str,
            #[serial(rename = "x y", alias = "old", alias = "older")]
            other_name: u8,
        }
    });
    assert_eq!(names(&model), ["zebraCount", "type", "x y"]);
    assert_eq!(model.fields().last().unwrap().aliases, ["old", "older"]);
    assert_eq!((model.name.as_str(), model.docs.as_str()), ("Renamed", "A model."));
}

#[test]
fn layouts_follow_the_style() {
    let layout = |input| model(input).structs().map(|body| body.layout).collect::<Vec<_>>();
    assert_eq!(
        layout(parse_quote!(
            struct A {
                a: u8,
            }
        )),
        [Layout::Map]
    );
    assert_eq!(
        layout(parse_quote!(
            #[serial(array)]
            struct A {
                a: u8,
            }
        )),
        [Layout::Array]
    );
    assert_eq!(
        layout(parse_quote!(
            struct A(u8);
        )),
        [Layout::Transparent]
    );
    assert_eq!(
        layout(parse_quote!(
            struct A(u8, u8);
        )),
        [Layout::Array]
    );
    assert_eq!(
        layout(parse_quote!(
            struct A();
        )),
        [Layout::Array]
    );
    assert_eq!(
        layout(parse_quote!(
            struct A;
        )),
        [Layout::Unit]
    );
    assert_eq!(
        layout(parse_quote!(
            enum A {
                A,
                B(u8),
                C(u8, u8),
                D { a: u8 },
            }
        )),
        [Layout::Unit, Layout::Transparent, Layout::Array, Layout::Map]
    );
}

#[test]
fn a_transparent_struct_has_room_for_markers() {
    let model = model(parse_quote!(
        #[serial(transparent)]
        struct Id<T> {
            id: u64,
            marker: PhantomData<T>,
        }
    ));
    assert_eq!(model.fields().map(|field| field.skip).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn positions_count_what_is_on_the_wire() {
    let model = model(parse_quote!(
        #[serial(array)]
        struct A {
            a: u8,
            #[serial(skip)]
            b: u8,
            c: u8,
        }
    ));
    let on_wire: Vec<_> =
        model.structs().flat_map(Struct::on_wire).map(|field| field.name.as_str()).collect();
    assert_eq!(on_wire, ["0", "1"]);
}

#[test]
fn variants_are_renamed_and_their_fields_apart() {
    let model = model(parse_quote! {
        #[serial(rename_all = "snake_case")]
        enum Style {
            BoldItalic,
            #[serial(rename = "N")]
            Neon,
            #[serial(rename_all = "UPPERCASE")]
            Custom { some_name: u8 },
            #[serial(other)]
            Unknown,
        }
    });
    let Body::Enum(body) = &model.body else { panic!("an enum") };
    let variants: Vec<_> = body.variants.iter().map(|variant| variant.name.as_str()).collect();
    assert_eq!(variants, ["bold_italic", "N", "custom", "unknown"]);
    assert_eq!(names(&model), ["SOME_NAME"]);
    assert!(body.variants[3].other && !body.unit_only);
}

#[test]
fn literals_become_values_of_the_fields_type() {
    let model = model(parse_quote! {
        struct A<'a> {
            #[serial(default = 24)] a: f64,
            #[serial(default = -1)] b: Option<f32>,
            #[serial(default = "x")] c: String,
            #[serial(default = "x")] d: Option<Cow<'a, str>>,
            #[serial(default = 5)] e: Option<u32>,
            #[serial(default = 5)] f: Box<f64>,
            #[serial(default = "x")] g: Alias,
            #[serial(default = vec![1])] h: Vec<u16>,
            #[serial(default)] i: Vec<u16>,
            j: u8,
        }
    });
    let expected = [
        "24.0",
        "P::Some(-1.0)",
        "<StringasP::From<_>>::from(\"x\")",
        "P::Some(<Cow<'a,str>asP::From<_>>::from(\"x\"))",
        "P::Some(5)",
        "<Box<f64>asP::From<f64>>::from(5.0)",
        "<AliasasP::From<_>>::from(\"x\")",
        "vec![1]",
        "<Vec<u16>asP::Default>::default()",
        "",
    ];
    assert_eq!(defaults(&model), expected);
}

#[test]
fn fields_are_only_left_out_where_decode_puts_them_back() {
    let omits = |input| {
        let model = model(input);
        let omit = |field: &Field| match field.omit {
            Omit::Never => "never",
            Omit::If(_) => "if",
            Omit::None => "none",
            Omit::Missing => "missing",
            Omit::Default => "default",
        };
        model.fields().map(omit).collect::<Vec<_>>()
    };
    let none = parse_quote! {
        #[serial(omit_none)]
        struct A {
            a: Option<u8>,
            b: u8,
            #[serial(default = 5)] c: Option<u8>,
            #[serial(default)] d: Option<u8>,
            #[serial(skip_serializing_if = "Option::is_none")] e: Option<u8>,
            #[serial(skip)] f: Option<u8>,
        }
    };
    assert_eq!(omits(none), ["none", "never", "never", "none", "if", "never"]);
    let defaults = parse_quote!(
        #[serial(omit_defaults)]
        struct A {
            a: Option<u8>,
            b: u8,
            #[serial(default)]
            c: u8,
        }
    );
    assert_eq!(omits(defaults), ["none", "never", "default"]);
}

#[test]
fn types_from_macros_are_seen_through() {
    let group = |tokens| proc_macro2::Group::new(proc_macro2::Delimiter::None, tokens);
    let inner = group(quote!(u8));
    let (ty, value) = (group(quote!(Option<#inner>)), group(quote!(7)));
    let input = quote!(struct A { #[serial(default = #value, range(max = #value))] a: #ty });
    assert_eq!(defaults(&model(syn::parse2(input).unwrap())), ["P::Some(7)"]);
}
