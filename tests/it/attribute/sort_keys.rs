use super::{check, reads, writes};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(sort_keys, omit_none)]
struct Sorted {
    zebra: u8,
    #[serial(rename = "Ant")]
    middle: u8,
    apple: Option<u8>,
    #[serial(rename(serialize = "b", deserialize = "x"))]
    last: u8,
}

#[test]
fn fields_stand_in_the_order_of_their_names() {
    let value = Sorted { zebra: 1, middle: 2, apple: Some(3), last: 4 };
    writes(&value, r#"{"Ant":2,"apple":3,"b":4,"zebra":1}"#);
    reads(r#"{"Ant":2,"apple":3,"x":4,"zebra":1}"#, &value);
    reads(r#"{"zebra":1,"x":4,"apple":3,"Ant":2}"#, &value);
    writes(&Sorted { apple: None, ..value }, r#"{"Ant":2,"b":4,"zebra":1}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Around {
    id: u8,
    #[serial(flatten)]
    inner: Inner,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(sort_keys)]
struct Inner {
    y: u8,
    x: u8,
}

#[test]
fn among_other_entries_too() {
    check(&Around { id: 1, inner: Inner { y: 2, x: 3 } }, r#"{"id":1,"x":3,"y":2}"#);
}
