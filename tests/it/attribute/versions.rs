//! `since` and `until`: what a description says of the versions of a type.

use super::{check, reads};
use serial_runtime::{
    FastSerialize,
    describe::{Body, Describe, Fields, Type},
};

#[derive(FastSerialize, Debug, PartialEq)]
struct User {
    id: u8,
    #[serial(since = 2, default)]
    name: String,
    #[serial(since = 3, until = 5, default = 7)]
    level: u8,
}

#[test]
fn fields_of_some_versions_may_be_missing() {
    check(&User { id: 1, name: "n".into(), level: 3 }, r#"{"id":1,"name":"n","level":3}"#);
    reads(r#"{"id":1}"#, &User { id: 1, name: String::new(), level: 7 });
}

#[test]
fn the_description_knows_the_versions() {
    let Type::Model(model) = User::TYPE else { panic!("a model") };
    let Body::Struct(Fields { fields, .. }) = &model().body else { panic!("a struct") };
    let versions: Vec<_> = fields.iter().map(|field| (field.since, field.until)).collect();
    assert_eq!(versions, [(None, None), (Some(2), None), (Some(3), Some(5))]);
}
