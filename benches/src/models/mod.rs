//! The video-metadata models, once, in every ownership and layout that a row needs.
//!
//! The fields are written down once, in [`models!`], because five hand-kept copies would drift apart and a row would
//! then compare different work. A copy differs in its strings, its container attributes, and nothing else. The macro
//! takes bare tokens (`tt`, never `ty` or `meta`), so that every derive sees what a user would have typed.
//!
//! `variant_id` and `created_at` are text and the free-form maps are maps of floats: types that every peer has.
//! The rules are Serial's alone; no peer checks anything, so they only ever cost us.

#![allow(missing_docs, reason = "`schemas/` documents these models; here only their cost matters")]

#[macro_use]
mod fields;
mod enums;

pub use enums::{CaptionStyle, ScreenDivisionType, TransitionType, VideoEffectType};

/// Owned, a struct is a map by name: the everyday model.
pub mod owned {
    models! {
        lifetime: [], str: [String], text: [String], borrow: [],
        container: [
            #[derive(zerompk::FromMessagePack, zerompk::ToMessagePack)]
            #[msgpack(map, allow_unknown_fields)]
        ],
        optional: [#[serde(default)] #[msgpack(default)] #[cfg_attr(feature = "serial", serial(default))]],
        nullable: [#[msgpack(default)]],
    }
}

/// Borrowed from JSON: `Cow` where a person typed the text, so escapes can occur. zerompk cannot derive for `Cow`.
pub mod json_borrowed {
    models! {
        lifetime: [<'a>], str: [&'a str], text: [std::borrow::Cow<'a, str>], borrow: [#[serde(borrow)]],
        container: [],
        optional: [#[serde(default)] #[cfg_attr(feature = "serial", serial(default))]],
        nullable: [],
    }
}

/// Borrowed from MsgPack, which has no escapes.
pub mod msgpack_borrowed {
    models! {
        lifetime: [<'a>], str: [&'a str], text: [&'a str], borrow: [#[serde(borrow)]],
        container: [
            #[derive(zerompk::FromMessagePack, zerompk::ToMessagePack)]
            #[msgpack(map, allow_unknown_fields)]
        ],
        optional: [#[serde(default)] #[msgpack(default)] #[cfg_attr(feature = "serial", serial(default))]],
        nullable: [#[msgpack(default)]],
    }
}

/// Owned, a struct is an array by position.
pub mod array_owned {
    models! {
        lifetime: [], str: [String], text: [String], borrow: [],
        container: [
            #[derive(zerompk::FromMessagePack, zerompk::ToMessagePack)]
            #[msgpack(array)]
            #[cfg_attr(feature = "serial", serial(array))]
        ],
        optional: [],
        nullable: [],
    }
}

/// Borrowed, a struct is an array by position.
pub mod array_borrowed {
    models! {
        lifetime: [<'a>], str: [&'a str], text: [&'a str], borrow: [#[serde(borrow)]],
        container: [
            #[derive(zerompk::FromMessagePack, zerompk::ToMessagePack)]
            #[msgpack(array)]
            #[cfg_attr(feature = "serial", serial(array))]
        ],
        optional: [],
        nullable: [],
    }
}
