//! The user's own functions of the names of trait methods.

#![allow(clippy::should_implement_trait, dead_code, reason = "only their names matter")]

use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_defaults)]
pub struct Model {
    #[serial(default)]
    inner: Inner,
    list: Vec<Inner>,
}

#[derive(FastSerialize, Debug, PartialEq, Default)]
pub struct Inner(u8);

macro_rules! methods {
    ($($name:ident)*) => {
        impl Inner {
            $(fn $name() {})*
        }

        impl Model {
            $(fn $name() {})*
        }
    };
}

methods! {
    read write default serialize deserialize encode decode encode_slice decode_vec decode_into encode_key decode_key is_null
    missing validate validate_in to_json from_json eq
}

#[test]
fn works() {
    super::round_trip(&Model { inner: Inner(0), list: vec![Inner(1)] }, r#"{"list":[1]}"#);
}
