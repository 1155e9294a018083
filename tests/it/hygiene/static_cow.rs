//! Fields that own what could be borrowed.

use serial_runtime::{FastSerialize, json};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Model {
    #[serial(length(max = 5))]
    text: Cow<'static, str>,
    maybe: Option<Cow<'static, str>>,
    list: Vec<Cow<'static, str>>,
    bytes: Cow<'static, [u8]>,
    map: BTreeMap<Cow<'static, str>, u8>,
    hashed: HashMap<String, Cow<'static, str>>,
    boxed: Box<Cow<'static, str>>,
    #[serial(default = "d")]
    default: Cow<'static, str>,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Newtype(Cow<'static, str>);

#[derive(FastSerialize, Debug, PartialEq)]
pub enum Choice {
    Text(Cow<'static, str>),
}

#[test]
fn works() {
    let text = concat!(
        r#"{"text":"a","maybe":null,"list":["b"],"bytes":"AQ==","map":{"c":1},"hashed":{"d":"e"},"#,
        r#""boxed":"f","default":"d"}"#
    );
    let model = Model {
        text: "a".into(),
        maybe: None,
        list: vec!["b".into()],
        bytes: vec![1].into(),
        map: [("c".into(), 1)].into(),
        hashed: [("d".into(), "e".into())].into(),
        boxed: Box::new("f".into()),
        default: "d".into(),
    };
    super::round_trip(&model, text);
    super::round_trip(&Newtype("x".into()), r#""x""#);
    super::round_trip(&Choice::Text("x".into()), r#"{"Text":"x"}"#);
}

#[test]
fn the_input_may_be_gone() {
    let newtype: Newtype = {
        let input = String::from(r#""short-lived""#);
        json::from_str(&input).unwrap()
    };
    assert_eq!(newtype.0, "short-lived");
}
