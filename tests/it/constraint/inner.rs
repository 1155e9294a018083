use super::{accepts, refuses_at, schema_of_field};
use serial_runtime::FastSerialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(FastSerialize, Debug)]
struct Tags {
    #[serial(length(max = 3), inner(length(min = 1, max = 2), pattern = "^[a-z]*$"))]
    v: Vec<String>,
}

#[derive(FastSerialize, Debug)]
struct Matrix {
    #[serial(inner(length(max = 2), inner(range(0.0..=1.0))))]
    v: Vec<Vec<f64>>,
}

#[derive(FastSerialize, Debug)]
struct Fixed {
    #[serial(inner(range(max = 9)))]
    v: [u16; 2],
}

#[derive(FastSerialize, Debug)]
struct Perhaps {
    #[serial(inner(range(max = 9)))]
    v: Option<Vec<Option<u8>>>,
}

#[derive(FastSerialize, Debug)]
struct Set {
    #[serial(inner(length(min = 2)))]
    v: BTreeSet<String>,
}

#[derive(FastSerialize, Debug)]
struct Maps {
    #[serial(inner(values(range(max = 9))))]
    v: Vec<BTreeMap<String, u16>>,
}

#[test]
fn rules_of_items_have_the_path_of_the_item() {
    accepts::<Tags>(r#"["a","bc"]"#);
    accepts::<Tags>("[]");
    refuses_at::<Tags>(r#"["a",""]"#, "length", "/v/1");
    refuses_at::<Tags>(r#"["abc"]"#, "length", "/v/0");
    refuses_at::<Tags>(r#"["a","b","C"]"#, "pattern", "/v/2");
    refuses_at::<Tags>(r#"["a","b","c","d"]"#, "length", "/v");
}

#[test]
fn lists_of_lists() {
    accepts::<Matrix>("[[0,1],[],[0.5]]");
    refuses_at::<Matrix>("[[0,1],[0.5,2]]", "range", "/v/1/1");
    refuses_at::<Matrix>("[[0,1,0]]", "length", "/v/0");
}

#[test]
fn arrays_sets_and_maps() {
    accepts::<Fixed>("[9,0]");
    refuses_at::<Fixed>("[9,10]", "range", "/v/1");
    accepts::<Set>(r#"["ab","cd"]"#);
    refuses_at::<Set>(r#"["a","bc"]"#, "length", "/v/0");
    accepts::<Maps>(r#"[{},{"k":9}]"#);
    refuses_at::<Maps>(r#"[{},{"k":10}]"#, "range", "/v/1/k");
}

#[test]
fn inside_options() {
    accepts::<Perhaps>("null");
    accepts::<Perhaps>("[null,9]");
    refuses_at::<Perhaps>("[null,10]", "range", "/v/1");
}

#[test]
fn the_schema_has_them_under_items() {
    let tags = schema_of_field::<Tags>();
    assert_eq!((&tags["maxItems"], &tags["items"]["maxLength"]), (&3.into(), &2.into()));
    assert_eq!(schema_of_field::<Matrix>()["items"]["items"]["maximum"], 1.0);
}
