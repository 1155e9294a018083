//! The depth limit: exact, and the same on every path.

use serial_runtime::{DecodeOptions, EncodeOptions, ErrorKind, FastSerialize, Value, json};

/// The same nesting through a derived struct, a box, an option, a vector, a map and an enum.
#[derive(FastSerialize, Debug, PartialEq, Default)]
struct Node {
    #[serial(default)]
    next: Option<Box<Node>>,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(transparent)]
struct Nest(Vec<Nest>);

#[derive(FastSerialize, Debug, PartialEq)]
enum Tree {
    Leaf,
    Node(Vec<Tree>),
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Ignores {}

fn arrays(depth: usize) -> String {
    "[".repeat(depth) + &"]".repeat(depth)
}

fn objects(depth: usize) -> String {
    r#"{"next":"#.repeat(depth) + "null" + &"}".repeat(depth)
}

#[track_caller]
fn limit_holds(decode: impl Fn(usize) -> Result<(), ErrorKind>) {
    assert_eq!(decode(127), Ok(()));
    assert_eq!(decode(128), Ok(()));
    assert_eq!(decode(129), Err(ErrorKind::Depth));
    assert_eq!(decode(100_000), Err(ErrorKind::Depth));
}

#[test]
fn reading() {
    limit_holds(|n| json::from_str::<Value>(&arrays(n)).map(drop).map_err(|e| e.kind()));
    limit_holds(|n| json::from_str::<Value>(&objects(n)).map(drop).map_err(|e| e.kind()));
    limit_holds(|n| json::from_str::<Nest>(&arrays(n)).map(drop).map_err(|e| e.kind()));
    limit_holds(|n| json::from_str::<Node>(&objects(n)).map(drop).map_err(|e| e.kind()));
    limit_holds(|n| {
        let text = objects(n - 1).replace("null", "{}");
        json::from_str::<Node>(&text).map(drop).map_err(|e| e.kind())
    });
}

#[test]
fn skipping_counts_what_is_open_around_it() {
    limit_holds(|n| {
        let text = format!(r#"{{"x":{}}}"#, arrays(n - 1));
        json::from_str::<Ignores>(&text).map(drop).map_err(|e| e.kind())
    });
}

#[test]
fn in_place_and_in_reports() {
    limit_holds(|n| json::decode_into(&mut Node::default(), objects(n).as_bytes()).map_err(|e| e.kind()));
    let report = json::from_slice_report::<Nest>(arrays(129).as_bytes()).unwrap_err();
    assert_eq!(report.issues()[0].code, "depth");
}

#[test]
fn the_option_moves_the_limit() {
    let options = DecodeOptions { max_depth: 3, ..Default::default() };
    assert!(json::from_slice_with::<Nest>(b"[[[]]]", &options).is_ok());
    let error = json::from_slice_with::<Nest>(b"[[[[]]]]", &options).unwrap_err();
    assert_eq!((error.kind(), error.offset()), (ErrorKind::Depth, 3));
    let deep = DecodeOptions { max_depth: 256, ..Default::default() };
    assert!(json::from_slice_with::<Nest>(arrays(256).as_bytes(), &deep).is_ok());
    assert!(
        json::from_slice_with::<Ignores>(format!(r#"{{"x":{}}}"#, arrays(255)).as_bytes(), &deep).is_ok()
    );
}

fn nest(depth: usize) -> Nest {
    (1..depth).fold(Nest(vec![]), |inner, _| Nest(vec![inner]))
}

#[test]
fn encoding() {
    assert_eq!(json::to_string(&nest(128)).unwrap(), arrays(128));
    assert_eq!(json::to_vec(&nest(129)).unwrap_err().kind(), ErrorKind::Depth);
    assert_eq!(json::to_vec_pretty(&nest(129)).unwrap_err().kind(), ErrorKind::Depth);
    let options = EncodeOptions { max_depth: 2, ..Default::default() };
    assert!(json::to_vec_with(&nest(2), &options).is_ok());
    assert!(json::to_vec_with(&nest(3), &options).is_err());
}

#[test]
fn enums_count_their_maps() {
    let tree = (0..63).fold(Tree::Leaf, |inner, _| Tree::Node(vec![inner]));
    let text = json::to_string(&tree).unwrap();
    assert_eq!(json::from_str::<Tree>(&text).unwrap(), tree);
    let tree = (0..65).fold(Tree::Leaf, |inner, _| Tree::Node(vec![inner]));
    assert_eq!(json::to_vec(&tree).unwrap_err().kind(), ErrorKind::Depth);
}
