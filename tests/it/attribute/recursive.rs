use super::{check, like_serde, refused};
use serial_runtime::{ErrorKind, FastSerialize, json, msgpack};
use std::collections::BTreeMap;

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq, Default)]
struct Tree {
    name: String,
    children: Vec<Tree>,
    by_name: BTreeMap<String, Tree>,
    next: Option<Box<Tree>>,
}

fn leaf(name: &str) -> Tree {
    Tree { name: name.into(), ..Default::default() }
}

#[test]
fn a_type_may_hold_itself() {
    let tree = Tree {
        name: "root".into(),
        children: vec![leaf("a"), Tree { children: vec![leaf("b")], ..leaf("c") }],
        by_name: BTreeMap::from([("k".into(), leaf("d"))]),
        next: Some(Box::new(leaf("e"))),
    };
    like_serde(&tree);
}

#[test]
fn paths_go_all_the_way_down() {
    let text =
        r#"{"name":"r","children":[{"name":"a","children":[],"by_name":{"k/":{"name":5}}}],"by_name":{}}"#;
    refused::<Tree>(text, ErrorKind::Type, "/children/0/by_name/k~1/name");
}

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq)]
enum Expression {
    Number(i64),
    Sum(Box<Expression>, Box<Expression>),
    Call { name: String, arguments: Vec<Expression> },
}

#[test]
fn so_may_an_enum() {
    let sum = Expression::Sum(Box::new(Expression::Number(-1)), Box::new(Expression::Number(2)));
    like_serde(&Expression::Call { name: "f".into(), arguments: vec![sum, Expression::Number(0)] });
}

#[derive(FastSerialize, Debug, PartialEq)]
struct First {
    second: Option<Box<Second>>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Second(Vec<First>);

#[test]
fn and_two_may_hold_each_other() {
    let value = First { second: Some(Box::new(Second(vec![First { second: None }]))) };
    check(&value, r#"{"second":[{"second":null}]}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Nest(Vec<Nest>);

fn nest(levels: usize) -> Nest {
    (1..levels).fold(Nest(vec![]), |inner, _| Nest(vec![inner]))
}

#[test]
fn the_depth_limit_holds_for_newtypes_in_both_formats() {
    let deep = nest(127);
    let (text, bytes) = (json::to_vec(&deep).unwrap(), msgpack::to_vec(&deep).unwrap());
    assert_eq!(json::from_slice::<Nest>(&text).unwrap(), deep);
    assert_eq!(msgpack::from_slice::<Nest>(&bytes).unwrap(), deep);
    let text = format!("{}{}", "[".repeat(129), "]".repeat(129));
    assert_eq!(json::from_str::<Nest>(&text).unwrap_err().kind(), ErrorKind::Depth);
    let bytes = [vec![0x91; 128], vec![0x90]].concat();
    assert_eq!(msgpack::from_slice::<Nest>(&bytes).unwrap_err().kind(), ErrorKind::Depth);
    assert_eq!(json::to_vec(&nest(129)).unwrap_err().kind(), ErrorKind::Depth);
    assert_eq!(msgpack::to_vec(&nest(129)).unwrap_err().kind(), ErrorKind::Depth);
}

#[test]
fn the_schema_refers_to_itself() {
    let schema = Tree::json_schema();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let good = r#"{"name":"r","children":[{"name":"a","children":[],"by_name":{}}],"by_name":{}}"#;
    assert!(validator.is_valid(&serde_json::from_str(good).unwrap()));
    let bad = good.replace("\"a\"", "5");
    assert!(!validator.is_valid(&serde_json::from_str(&bad).unwrap()));
}
