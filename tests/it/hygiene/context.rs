//! Contexts, secrets and notes, without any prelude, beside types, modules and locals of the names that the runtime uses.

#![no_implicit_prelude]
#![deny(warnings, missing_docs, unused_qualifications, clippy::all)]
#![allow(dead_code, reason = "only their names matter")]

/// Shadows nothing that matters.
pub mod rules {}
/// Shadows nothing that matters.
pub mod describe {}
/// Neither do types.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
pub struct MaxLen;
/// Nor this one.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
pub struct Notes;

/// What rules look at.
#[derive(::core::fmt::Debug)]
pub struct Context {
    most: ::core::primitive::u8,
}

/// A model.
#[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
#[serial(context = Context, title = "A model", example = 5, schema(extend("x-a" = "b")), validate = whole)]
pub struct Model {
    /// A field.
    #[serial(custom = fits, le = 200, required, title = "F")]
    pub context: ::core::option::Option<::core::primitive::u8>,
    /// A secret.
    #[serial(sensitive, max_length = 5, if(is_small, non_empty), example = "x")]
    pub found: ::std::string::String,
    /// Items.
    #[serial(inner(custom = fits_item), min_items = 1)]
    pub value: ::std::vec::Vec<::core::primitive::u16>,
}

fn fits(
    value: &::core::option::Option<::core::primitive::u8>,
    context: &Context,
) -> ::core::result::Result<(), &'static ::core::primitive::str> {
    if value.is_some_and(|value| value <= context.most) {
        ::core::result::Result::Ok(())
    } else {
        ::core::result::Result::Err("too much")
    }
}

fn fits_item(
    value: &::core::primitive::u16,
    context: &Context,
) -> ::core::result::Result<(), &'static ::core::primitive::str> {
    fits(&::core::convert::TryFrom::try_from(*value).ok(), context)
}

fn whole(model: &Model, _: &Context) -> ::core::result::Result<(), &'static ::core::primitive::str> {
    if model.value.is_empty() { ::core::result::Result::Err("empty") } else { ::core::result::Result::Ok(()) }
}

fn is_small(model: &Model) -> ::core::primitive::bool {
    model.context == ::core::option::Option::Some(1)
}

#[test]
fn works() {
    let context = Context { most: 9 };
    let read = |text: &'static ::core::primitive::str| {
        ::serial_runtime::json::from_slice_with_context::<Model, _>(text.as_bytes(), &context)
    };
    ::core::assert!(read(r#"{"context":1,"found":"x","value":[1]}"#).is_ok());
    ::core::assert!(read(r#"{"context":1,"found":"","value":[1]}"#).is_err());
    ::core::assert!(read(r#"{"context":10,"found":"","value":[1]}"#).is_err());
    ::core::assert!(read(r#"{"context":2,"found":"","value":[10]}"#).is_err());
}

macro_rules! made {
    ($name:ident, $field:ident: $ty:ty, $context:ty, $check:path) => {
        /// Made by a macro.
        #[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
        #[serial(context = $context, title = "Made", schema(inline))]
        pub struct $name {
            /// A field.
            #[serial(custom = $check, sensitive, ge = 1, example = 5)]
            pub $field: $ty,
        }
    };
}

made!(Made, __context: ::core::primitive::u16, Context, fits_item);

#[test]
fn made_by_a_macro() {
    let context = Context { most: 9 };
    let read = ::serial_runtime::json::from_slice_with_context::<Made, _>(br#"{"__context":5}"#, &context);
    ::core::assert_eq!(read.ok(), ::core::option::Option::Some(Made { __context: 5 }));
}
