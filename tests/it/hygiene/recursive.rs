//! Types that contain themselves.

use serial_runtime::FastSerialize;
use std::{collections::BTreeMap, rc::Rc};

#[derive(FastSerialize, Debug, PartialEq, Default)]
pub struct Tree {
    children: Vec<Tree>,
    next: Option<Box<Self>>,
    #[serial(default)]
    named: BTreeMap<String, Tree>,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub enum Expression {
    Number(f64),
    Negative(Box<Expression>),
    Sum { left: Box<Self>, right: Rc<Expression> },
    Call(String, Vec<Self>),
}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Nested(Vec<Nested>);

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Generic<T> {
    value: T,
    next: Option<Box<Generic<T>>>,
}

#[test]
fn works() {
    let tree = Tree { children: vec![Tree::default()], next: Some(Box::default()), named: BTreeMap::new() };
    let leaf = r#"{"children":[],"next":null,"named":{}}"#;
    super::round_trip(&tree, &format!(r#"{{"children":[{leaf}],"next":{leaf},"named":{{}}}}"#));
    let negative = Expression::Negative(Box::new(Expression::Number(1.5)));
    super::round_trip(&negative, r#"{"Negative":{"Number":1.5}}"#);
    let sum =
        Expression::Sum { left: Box::new(negative), right: Rc::new(Expression::Call("f".into(), vec![])) };
    super::round_trip(&sum, r#"{"Sum":{"left":{"Negative":{"Number":1.5}},"right":{"Call":["f",[]]}}}"#);
    super::round_trip(&Nested(vec![Nested(vec![])]), "[[]]");
    let generic = Generic { value: 1u8, next: Some(Box::new(Generic { value: 2, next: None })) };
    super::round_trip(&generic, r#"{"value":1,"next":{"value":2,"next":null}}"#);
}
