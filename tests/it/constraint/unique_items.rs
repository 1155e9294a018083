use super::{accepts, refuses, schema_of_field};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug)]
struct Numbers {
    #[serial(unique_items)]
    v: Vec<i64>,
}

#[derive(FastSerialize, Debug)]
struct Texts {
    #[serial(unique_items)]
    v: Option<Vec<String>>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Item {
    name: String,
}

#[derive(FastSerialize, Debug)]
struct Models {
    #[serial(unique_items)]
    v: Box<[Item]>,
}

#[derive(FastSerialize, Debug)]
struct Fixed {
    #[serial(unique_items)]
    v: [u16; 3],
}

#[test]
fn no_two_items_are_equal() {
    for value in ["[]", "[1]", "[1,2,3]", "[1,-1]"] {
        accepts::<Numbers>(value);
    }
    for value in ["[1,1]", "[1,2,3,2]"] {
        refuses::<Numbers>(value, "unique_items");
    }
    accepts::<Texts>("null");
    accepts::<Texts>(r#"["a","A"]"#);
    refuses::<Texts>(r#"["a","b","a"]"#, "unique_items");
    accepts::<Fixed>("[1,2,3]");
    refuses::<Fixed>("[1,2,1]", "unique_items");
}

#[test]
fn items_may_be_models() {
    accepts::<Models>(r#"[{"name":"a"},{"name":"b"}]"#);
    refuses::<Models>(r#"[{"name":"a"},{"name":"a"}]"#, "unique_items");
}

#[test]
fn many_items_cost_less_than_their_square() {
    let many = Numbers { v: (0..20_000).collect() };
    assert!(many.validate().is_ok());
    let twice = Numbers { v: (0..20_000).chain([19_999]).collect() };
    assert_eq!(twice.validate().unwrap_err().len(), 1);
}

#[test]
fn the_schema_says_so() {
    assert_eq!(schema_of_field::<Numbers>()["uniqueItems"], true);
}

#[test]
fn the_message_names_both_places() {
    let report = Numbers { v: vec![5, 7, 7] }.validate().unwrap_err();
    assert_eq!(report.to_string(), "expected unique items, found item 2 equal to item 1, path /v");
}
