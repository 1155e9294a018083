//! `transparent` on variants: one field in place of all. `since` and `until`: what a description says of the versions of variants.

use super::{agrees, check, like_serde, reads, refused};
use crate::support::both_formats;
use serial_runtime::{
    ErrorKind, FastSerialize,
    describe::{Body, Describe, Type},
};
use std::marker::PhantomData;

#[derive(FastSerialize, Debug, PartialEq)]
struct Point {
    x: i32,
}

#[derive(FastSerialize, Debug, PartialEq)]
enum External<T> {
    #[serial(transparent)]
    Circle {
        #[serial(range(min = 1))]
        radius: u32,
    },
    #[serial(transparent)]
    Marked {
        name: String,
        marker: PhantomData<T>,
        #[serial(skip)]
        cache: u8,
    },
    #[serial(transparent)]
    Pair(Point, #[serial(skip)] u8),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t")]
enum Internal {
    #[serial(transparent)]
    At {
        point: Point,
    },
    Named {
        point: Point,
    },
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", content = "c")]
enum Adjacent {
    #[serial(transparent)]
    At { point: Point },
    #[serial(transparent)]
    Maybe { point: Option<Point> },
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(untagged)]
enum Untagged {
    #[serial(transparent)]
    Number { number: u8 },
    #[serial(transparent)]
    Text { text: String },
}

#[test]
fn one_field_stands_for_all() {
    check(&External::<u8>::Circle { radius: 7 }, r#"{"Circle":7}"#);
    check(&External::<u8>::Marked { name: "a".into(), marker: PhantomData, cache: 0 }, r#"{"Marked":"a"}"#);
    check(&External::<u8>::Pair(Point { x: 1 }, 0), r#"{"Pair":{"x":1}}"#);
    refused::<External<u8>>(r#"{"Circle":{"radius":7}}"#, ErrorKind::Type, "/Circle");
    refused::<External<u8>>(r#"{"Circle":0}"#, ErrorKind::Constraint, "/Circle");
    let wrong = External::<u8>::Circle { radius: 0 };
    assert_eq!(wrong.validate().unwrap_err().issues()[0].path, "/Circle");
}

#[test]
fn under_every_representation() {
    check(&Internal::At { point: Point { x: 1 } }, r#"{"t":"At","x":1}"#);
    check(&Internal::Named { point: Point { x: 1 } }, r#"{"t":"Named","point":{"x":1}}"#);
    reads(r#"{"x":1,"t":"At"}"#, &Internal::At { point: Point { x: 1 } });
    check(&Adjacent::At { point: Point { x: 1 } }, r#"{"t":"At","c":{"x":1}}"#);
    check(&Adjacent::Maybe { point: None }, r#"{"t":"Maybe","c":null}"#);
    reads(r#"{"t":"Maybe"}"#, &Adjacent::Maybe { point: None });
    check(&Untagged::Number { number: 7 }, "7");
    check(&Untagged::Text { text: "7".into() }, r#""7""#);
}

#[test]
fn schemas_agree_with_decoding() {
    agrees::<External<u8>>(&[
        (r#"{"Circle":7}"#, true),
        (r#"{"Circle":0}"#, false),
        (r#"{"Circle":{"radius":7}}"#, false),
        (r#"{"Marked":"a"}"#, true),
        (r#"{"Pair":{"x":1}}"#, true),
    ]);
    agrees::<Internal>(&[(r#"{"t":"At","x":1}"#, true), (r#"{"t":"At","point":{"x":1}}"#, false)]);
    agrees::<Adjacent>(&[(r#"{"t":"At","c":{"x":1}}"#, true), (r#"{"t":"At"}"#, false)]);
    agrees::<Untagged>(&[("7", true), (r#""a""#, true), (r#"{"number":7}"#, false)]);
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
enum Codec {
    #[serial(until = 3)]
    Old,
    #[serial(since = 2, until = 4)]
    Between(u8),
    Always,
}

#[test]
fn the_description_knows_the_versions() {
    like_serde(&Codec::Between(1));
    both_formats(&Codec::Old);
    let Type::Model(model) = Codec::TYPE else { panic!("a model") };
    let Body::Enum(variants) = &model().body else { panic!("an enum") };
    let versions: Vec<_> = variants.iter().map(|variant| (variant.since, variant.until)).collect();
    assert_eq!(versions, [(None, Some(3)), (Some(2), Some(4)), (None, None)]);
}
