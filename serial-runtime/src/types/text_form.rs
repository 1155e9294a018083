//! Types of other crates that are one text in both formats, and as keys of maps.

#![allow(unused_macros, unused_imports, reason = "for the files of foreign types, each behind its feature")]

/// The traits of such types: the description, what an error says was expected, what prints the text, what reads it, a
/// value that costs nothing, and what is made of seconds and nanoseconds where lax conversion is asked for.
macro_rules! text_form {
    ($($ty:ty: $form:expr, $expected:expr, |$value:ident| $print:expr, $parse:expr $(, empty: $empty:expr)? $(, lax: $lax:expr)?;)+) => {$(
        impl $crate::describe::Describe for $ty {
            const TYPE: $crate::describe::Type = $form;
        }

        impl $crate::validate::Validate for $ty {
            #[inline(always)]
            fn validate_in(&self, _: &mut $crate::validate::Violations) {}

            fn key_text(&self) -> Option<::alloc::borrow::Cow<'_, str>> {
                let $value = self;
                Some(::alloc::borrow::Cow::Owned(::alloc::format!("{}", $print)))
            }
        }

        impl $crate::encode::Encode for $ty {
            fn encode<'w, W: $crate::wire::Writer<'w>>(
                &self,
                w: &mut W,
                at: $crate::wire::Room<'w>,
                lead: $crate::wire::Lead,
            ) -> $crate::wire::Wrote<'w> {
                let $value = self;
                $crate::types::display::value(&$print, w, at, lead)
            }
        }

        impl $crate::encode::EncodeKey for $ty {
            fn encode_key<'w, W: $crate::wire::Writer<'w>>(
                &self,
                w: &mut W,
                at: $crate::wire::Room<'w>,
                first: bool,
            ) -> $crate::wire::Wrote<'w> {
                let $value = self;
                $crate::types::display::key(&$print, w, at, first)
            }
        }

        impl<'de> $crate::decode::Decode<'de> for $ty {
            $($crate::decode::empty!($empty);)?

            fn decode<R: $crate::wire::Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut $crate::slots::Slot<Self>,
            ) -> $crate::wire::Read<'de> {
                $(if let Some(read) =
                    $crate::types::seconds::lax(r, at, |secs, nanos| Some(out.fill($lax(secs, nanos)?)))
                {
                    return read;
                })?
                r.text(at, $expected, $parse, out)
            }
        }

        impl<'de> $crate::decode::DecodeKey<'de> for $ty {
            fn decode_key<R: $crate::wire::Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut $crate::slots::Slot<Self>,
            ) -> $crate::wire::Read<'de> {
                $crate::types::key::parse_key(r, at, $expected, $parse, out)
            }
        }
    )+};
}
pub(super) use text_form;

/// The description of a text that a regular expression describes, under a name of its own.
macro_rules! spelled {
    ($name:literal, $id:literal, $docs:literal, $pattern:expr) => {
        $crate::describe::Type::Model(|| {
            use $crate::describe::{Body, Constraint, Field, Fields, Layout, Model, Rule};
            static MODEL: Model = Model {
                name: $name,
                id: $id,
                arguments: &[],
                docs: $docs,
                notes: $crate::describe::Notes::NONE,
                body: Body::Struct(Fields {
                    layout: Layout::Transparent,
                    fields: &[Field {
                        rules: &[Rule {
                            constraint: Constraint::Pattern($pattern),
                            message: None,
                            code: None,
                        }],
                        ..Field::new("0", $crate::describe::of::<::alloc::string::String>)
                    }],
                    deny_unknown: false,
                    divided: false,
                }),
            };
            &MODEL
        })
    };
}
pub(crate) use spelled;
