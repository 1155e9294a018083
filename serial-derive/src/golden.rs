//! Small types and what they expand to, side by side in `../goldens`: `BLESS=1` rewrites them.

use crate::expand;
use quote::{ToTokens, quote};
use std::{env, fs, path::Path};
use syn::{DeriveInput, parse_quote};

/// The expansion of a type against the golden file of this name.
fn check(name: &str, input: &DeriveInput) {
    let found = pretty(input);
    assert!(!found.contains("unsafe"), "there is `unsafe` in the expansion:\n{found}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("goldens").join(name).with_extension("rs");
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &found).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "{} is stale; BLESS=1 rewrites it; the expansion is now:\n{found}",
        path.display()
    );
}

/// The type as it is written, then what is derived for it.
fn pretty(input: &DeriveInput) -> String {
    let expansion = expand::derive(input);
    let mut written = input.clone();
    written.attrs.insert(0, parse_quote!(#[derive(FastSerialize)]));
    let written = written.to_token_stream();
    prettyplease::unparse(&syn::parse2(quote!(#written #expansion)).unwrap())
}

#[test]
fn named() {
    check(
        "named",
        &parse_quote! {
            struct Small {
                id: u64,
                tags: Vec<String>,
            }
        },
    );
}

/// `opt = "size"`.
#[test]
fn compact() {
    check(
        "compact",
        &parse_quote! {
            #[serial(opt = "size")]
            struct Small {
                id: u64,
                #[serial(bytes, length(max = 9))]
                thumb: Vec<u8>,
            }
        },
    );
}

#[test]
fn context() {
    check(
        "context",
        &parse_quote! {
            #[serial(context = Shop)]
            struct Order {
                #[serial(sensitive, max_length = 9, inner(custom = known))]
                names: Vec<String>,
            }
        },
    );
}

#[test]
fn flatten() {
    check(
        "flatten",
        &parse_quote! {
            struct Video {
                id: u64,
                #[serial(flatten)]
                style: Style,
                tags: Vec<String>,
                #[serial(flatten)]
                rest: BTreeMap<String, f64>,
            }
        },
    );
}

#[test]
fn rules_and_defaults() {
    check(
        "rules",
        &parse_quote! {
            /// A caption shown over the video.
            #[serial(validate = Self::in_order)]
            struct Caption {
                /// What it says.
                #[serial(length(min = 1, max = 500))]
                text: String,
                #[serial(default = 24, range(min = 1, max = 512))]
                font_size: u32,
            }
        },
    );
}

#[test]
fn left_out() {
    check(
        "omitted",
        &parse_quote! {
            #[serial(omit_none, omit_defaults, deny_unknown_fields)]
            struct Profile {
                nick: Option<String>,
                #[serial(default)]
                age: u8,
                name: String,
                #[serial(default, skip_serializing_if = Vec::is_empty)]
                links: Vec<String>,
                #[serial(skip)]
                cache: Cache,
            }
        },
    );
}

#[test]
fn by_position() {
    check(
        "array",
        &parse_quote! {
            struct Point(f64, #[serial(range(0..=9))] u8);
        },
    );
}

#[test]
fn at_an_end_that_grows() {
    check(
        "grown",
        &parse_quote! {
            #[serial(array)]
            struct Grown {
                #[serial(key = 0)]
                id: u8,
                #[serial(key = 2, default, skip_serializing_if = String::is_empty)]
                name: String,
            }
        },
    );
}

#[test]
fn by_number() {
    check(
        "numbered",
        &parse_quote! {
            #[serial(msgpack(keys))]
            struct User {
                #[serial(key = 1)]
                id: u8,
                #[serial(key = 200, skip_deserializing)]
                level: u8,
            }
        },
    );
}

#[test]
fn of_another_crate() {
    check(
        "remote",
        &parse_quote! {
            #[serial(remote = other::Point, json(array))]
            struct Point {
                x: u8,
                #[serial(getter = other::Point::y)]
                y: u8,
            }
        },
    );
}

#[test]
fn in_place_of_a_field() {
    check(
        "newtype",
        &parse_quote! {
            struct Id<T>(T);
        },
    );
}

#[test]
fn codecs() {
    check(
        "codecs",
        &parse_quote! {
            struct Blob<'a> {
                #[serial(bytes)]
                data: &'a [u8],
                #[serial(with = hex)]
                digest: Digest,
                origin: Option<Cow<'static, str>>,
            }
        },
    );
}

#[test]
fn names_only() {
    check(
        "names",
        &parse_quote! {
            #[serial(rename_all = "snake_case")]
            enum Style {
                Bold,
                #[serial(alias = "slanted")]
                Italic,
                #[serial(other)]
                Unknown,
            }
        },
    );
}

#[test]
fn payloads() {
    check(
        "payloads",
        &parse_quote! {
            enum Shape {
                Nothing,
                Circle(f64),
                Line(Point, Point),
                Box { width: f64 },
            }
        },
    );
}

#[test]
fn tag_among_fields() {
    check(
        "internal",
        &parse_quote! {
            #[serial(tag = "type")]
            enum Message {
                Ping,
                Text { from: u32, body: String },
            }
        },
    );
}

#[test]
fn tag_beside_payload() {
    check(
        "adjacent",
        &parse_quote! {
            #[serial(tag = "t", content = "c")]
            enum Event {
                Reset,
                Moved(Point),
            }
        },
    );
}

#[test]
fn numbers() {
    check(
        "repr",
        &parse_quote! {
            #[serial(repr = "int")]
            #[repr(u16)]
            enum Code {
                Ok = 200,
                Created,
                Base = BASE,
                #[serial(other)]
                Other(u16),
            }
        },
    );
}

#[test]
fn another_crate() {
    let expansion = expand::derive(&parse_quote! {
        #[serial(crate = renamed, validate = check)]
        struct Renamed {
            #[serial(default, range(min = 1))]
            number: u8,
        }
    });
    assert!(!expansion.to_string().contains("serial_runtime"));
}

#[test]
fn mistakes() {
    check(
        "mistakes",
        &parse_quote! {
            struct Broken {
                #[serial(ranme = "x")]
                name: String,
            }
        },
    );
}
