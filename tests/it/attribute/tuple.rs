use super::{check, like_serde, refused};
use serial_runtime::{ErrorKind, FastSerialize};

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq)]
struct Pair(u8, String);

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq)]
struct Nothing();

#[derive(FastSerialize, Debug, PartialEq)]
struct Generic<T, const N: usize>(T, [T; N], Option<Pair>)
where
    T: Copy;

#[test]
fn tuple_structs_are_arrays() {
    like_serde(&Pair(1, "p".into()));
    like_serde(&Nothing());
    check(&Generic(1.5, [2.5, 3.5], Some(Pair(1, String::new()))), r#"[1.5,[2.5,3.5],[1,""]]"#);
    like_serde(&vec![Pair(1, "p".into()), Pair(2, "q".into())]);
}

#[test]
fn every_position_is_there() {
    for text in ["[]", "[1]", r#"[1,"p",2]"#] {
        refused::<Pair>(text, ErrorKind::Length, "");
    }
    refused::<Nothing>("[1]", ErrorKind::Length, "");
    refused::<Pair>(r#"{"0":1,"1":"p"}"#, ErrorKind::Type, "");
}

#[test]
fn paths_name_positions() {
    refused::<Pair>(r#"["p",1]"#, ErrorKind::Type, "/0");
    refused::<Generic<u8, 2>>(r#"[1,[1,"x"],null]"#, ErrorKind::Type, "/1/1");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Held(#[serial(range(max = 9))] u8, #[serial(length(max = 2))] String);

#[test]
fn positions_have_rules() {
    check(&Held(9, "ab".into()), r#"[9,"ab"]"#);
    refused::<Held>(r#"[10,"ab"]"#, ErrorKind::Constraint, "/0");
    refused::<Held>(r#"[9,"abc"]"#, ErrorKind::Constraint, "/1");
    let report = Held(10, "abc".into()).validate().unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| &*issue.path).collect();
    assert_eq!(paths, ["/0", "/1"]);
}

#[test]
fn the_schema_lists_them() {
    let schema = Held::json_schema();
    assert_eq!(schema["prefixItems"][0]["maximum"], 9);
    assert_eq!(schema["prefixItems"][1]["maxLength"], 2);
    assert_eq!(schema["items"], false);
}
