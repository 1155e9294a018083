//! What the cross-field rules say.

use super::*;

#[test]
fn names_are_taken_once() {
    assert_eq!(
        errors(parse_quote!(
            struct A {
                a: u8,
                #[serial(rename = "a")]
                b: u8,
            }
        )),
        ["another field is called \"a\" on the wire; rename one of them", "\"a\" is taken here"]
    );
    assert_eq!(
        errors(parse_quote!(
            enum A {
                A,
                #[serial(alias = "A")]
                B,
            }
        )),
        ["another variant is called \"A\" on the wire; rename one of them", "\"A\" is taken here"]
    );
    assert_eq!(
        errors(parse_quote!(
            struct A {
                a: u8,
                #[serial(skip)]
                r#a: u8,
            }
        ))
        .len(),
        0
    );
}

#[test]
fn arrays_keep_every_position() {
    assert_eq!(
        errors(parse_quote! {
            #[serial(array, omit_none)]
            struct A {
                #[serial(skip_serializing_if = "Option::is_none")] a: Option<u8>,
                #[serial(skip)] b: u8,
                #[serial(rename = "x", skip_serializing_if = "is_zero")] c: u8,
                #[serial(default = 1, skip_serializing_if = "is_one")] d: Option<u8>,
            }
        }),
        [
            "the fields of an array have positions, not names; leave `rename` out",
            "in an array null is written for what is left out, which is no `u8`; add `default`",
            "in an array null is written for what is left out, which would be both `None` and the default; leave \
             `skip_serializing_if` out, or the default",
            "the fields of an array have positions, not names; leave `omit_none` out",
        ]
    );
}

#[test]
fn defaults_are_held_to_the_rules() {
    let one = |input| errors(input).join("\n");
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default = 0, range(min = 1))]
                a: u32,
            }
        )),
        "the default `0` breaks `range`: it is less than 1"
    );
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default = 2, range(0..=1))]
                a: Option<f64>,
            }
        )),
        "the default `2.0` breaks `range`: it is greater than 1.0"
    );
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default, length(min = 1))]
                a: Vec<u32>,
            }
        )),
        "the default is empty, which breaks `length`: it has 0 items, at least 1 are needed"
    );
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default = "FFF", pattern = "^#[0-9A-F]{3}$")]
                a: String,
            }
        )),
        "the default `\"FFF\"` breaks `pattern`: it does not match \"^#[0-9A-F]{3}$\""
    );
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default = "mid", one_of("low", "high"))]
                a: String,
            }
        )),
        "the default `\"mid\"` breaks `one_of`: it is not in the list"
    );
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default, range(min = 1))]
                a: Option<u32>,
            }
        )),
        ""
    );
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default = 24, range(min = 1, max = 512))]
                a: u32,
            }
        )),
        ""
    );
}

#[test]
fn literals_must_fit() {
    let one = |input| errors(input).join("\n");
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default = "x")]
                a: u8,
            }
        )),
        "the default `\"x\"` is not a `u8`; write an integer"
    );
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default = -1)]
                a: Option<u8>,
            }
        )),
        "the default `-1` is not a `u8`; write a number from 0 to 255"
    );
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default = 1e39)]
                a: f32,
            }
        )),
        "the default `1e39` is not a `f32`; write a number up to 3.4028235e38"
    );
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default = "x")]
                a: char,
            }
        )),
        "the default `\"x\"` is not a `char`; write a character in single quotes"
    );
    assert_eq!(
        one(parse_quote!(
            struct A {
                #[serial(default = 'x')]
                a: char,
                #[serial(default = 'x')]
                b: String,
            }
        )),
        ""
    );
}

#[test]
fn words_belong_somewhere() {
    assert_eq!(
        errors(parse_quote!(
            #[serial(bytes)]
            struct A {
                #[serial(array, ranme = "x")]
                a: u8,
            }
        )),
        [
            "`bytes` belongs on a field, not on a struct",
            "`array` belongs on a struct, not on a field",
            "unknown attribute `ranme`, did you mean `rename`?",
        ]
    );
    assert_eq!(errors(parse_quote!(union A { a: u8 })).len(), 1);
}

#[test]
fn contradictions_are_reported_together() {
    assert_eq!(
        errors(parse_quote! {
            struct A {
                #[serial(skip, rename = "x", range(max = 1))] a: u8,
                #[serial(with = module, bytes)] b: Vec<u8>,
                #[serial(bytes)] c: u32,
                #[serial(skip_serializing_if = "Vec::is_empty")] d: Vec<u8>,
            }
        }),
        [
            "a missing `Vec<u8>` could not be read back; add `default`",
            "a field with `skip` is not on the wire; leave `rename` out",
            "a field with `skip` is not on the wire; leave `range` out",
            "`with` decides how the field is written; leave `bytes` out",
            "`bytes` does not apply to `u32`; it is for `Vec<u8>`, `&[u8]`, `Cow<[u8]>` and `[u8; N]`",
        ]
    );
}

#[test]
fn other_is_one_variant() {
    assert_eq!(
        errors(parse_quote!(
            enum A {
                #[serial(other, rename = "x")]
                A,
                #[serial(other)]
                B(u8),
            }
        )),
        [
            "the variants of this enum are known by their names, which are texts; keep one as `String`",
            "`other` stands for every unknown name; leave `rename` out",
            "a second variant is `other`; keep one of them",
            "`other` is written here first",
        ]
    );
}

#[test]
fn nothing_is_borrowed_for_static() {
    assert_eq!(
        errors(parse_quote!(
            struct A<'a> {
                a: Option<&'static str>,
                b: &'static [u8],
                c: Vec<&'static u8>,
                d: Cow<'static, str>,
                e: &'a str,
                f: PhantomData<&'static str>,
                #[serial(skip)]
                g: &'static str,
                #[serial(with = module)]
                h: &'static str,
            }
        )),
        [
            "nothing can be borrowed for `'static`; use `Cow<'static, str>` or `String`",
            "nothing can be borrowed for `'static`; use `Cow<'static, [u8]>` or `Vec<u8>`",
            "nothing can be borrowed for `'static`; use `u8` or a lifetime of the type's own",
        ]
    );
}
