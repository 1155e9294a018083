//! The copies of a data set's models: one for each ownership and layout that a row needs.
//!
//! The fields of a data set are written down once, in a macro, because hand-kept copies would drift apart and a row
//! would then compare different work. A copy differs in its strings, its container attributes, and nothing else. The
//! macros take bare tokens (`tt`, never `ty` or `meta`), so that every derive sees what a user would have typed.
//!
//! A data set's macro gets these parameters:
//!
//! - `str` is the string type of fields that hold no escapes, `text` of those that may;
//! - `borrow` goes before fields that serde would otherwise decode owned;
//! - `optional` goes before lists and maps that may be missing, `nullable` before those options whose absence zerompk
//!   or musli would otherwise refuse;
//! - `type_key` goes before `r#type`, whose name zerompk would otherwise take with the `r#`.
//!
//! What goes behind a data set's name are a further derive and its attribute for fields that may be missing.

/// Owned, a struct is a map by name: the everyday model.
macro_rules! owned {
    ($models:ident) => {
        owned!($models, [], []);
    };
    ($models:ident, [$($derive:tt)*], [$($default:tt)*]) => {
        /// Owned, a struct is a map by name.
        pub mod owned {
            $models! {
                lifetime: [], str: [String], text: [String], borrow: [],
                container: [
                    #[derive(zerompk::FromMessagePack, zerompk::ToMessagePack)]
                    #[msgpack(map, allow_unknown_fields)]
                    $($derive)*
                ],
                optional: [#[serde(default)] #[msgpack(default)] #[serial(default)] $($default)*],
                nullable: [#[msgpack(default)] $($default)*],
                type_key: [#[msgpack(key = "type")]],
            }
        }
    };
}

/// Borrowed from JSON: `Cow` where a person typed the text, so escapes can occur. zerompk cannot derive for `Cow`.
macro_rules! json_borrowed {
    ($models:ident) => {
        json_borrowed!($models, [], []);
    };
    ($models:ident, [$($derive:tt)*], [$($default:tt)*]) => {
        /// Borrowed from JSON.
        pub mod json_borrowed {
            $models! {
                lifetime: [<'a>], str: [&'a str], text: [std::borrow::Cow<'a, str>], borrow: [#[serde(borrow)]],
                container: [$($derive)*],
                optional: [#[serde(default)] #[serial(default)] $($default)*],
                nullable: [$($default)*],
                type_key: [],
            }
        }
    };
}

/// Borrowed from MsgPack, which has no escapes.
macro_rules! msgpack_borrowed {
    ($models:ident) => {
        /// Borrowed from MsgPack.
        pub mod msgpack_borrowed {
            $models! {
                lifetime: [<'a>], str: [&'a str], text: [&'a str], borrow: [#[serde(borrow)]],
                container: [
                    #[derive(zerompk::FromMessagePack, zerompk::ToMessagePack)]
                    #[msgpack(map, allow_unknown_fields)]
                ],
                optional: [#[serde(default)] #[msgpack(default)] #[serial(default)]],
                nullable: [#[msgpack(default)]],
                type_key: [#[msgpack(key = "type")]],
            }
        }
    };
}

/// Owned, a struct is an array by position.
macro_rules! array_owned {
    ($models:ident) => {
        /// Owned, a struct is an array by position.
        pub mod array_owned {
            $models! {
                lifetime: [], str: [String], text: [String], borrow: [],
                container: [
                    #[derive(zerompk::FromMessagePack, zerompk::ToMessagePack)]
                    #[msgpack(array)]
                    #[serial(array)]
                ],
                optional: [],
                nullable: [],
                type_key: [],
            }
        }
    };
}

/// Borrowed, a struct is an array by position.
macro_rules! array_borrowed {
    ($models:ident) => {
        /// Borrowed, a struct is an array by position.
        pub mod array_borrowed {
            $models! {
                lifetime: [<'a>], str: [&'a str], text: [&'a str], borrow: [#[serde(borrow)]],
                container: [
                    #[derive(zerompk::FromMessagePack, zerompk::ToMessagePack)]
                    #[msgpack(array)]
                    #[serial(array)]
                ],
                optional: [],
                nullable: [],
                type_key: [],
            }
        }
    };
}
