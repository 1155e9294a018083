//! Fields that are called what the expansion calls its own things.

use serial_runtime::FastSerialize;

macro_rules! fields {
    ($name:ident: $($field:ident)*) => {
        #[derive(FastSerialize, Debug, PartialEq, Default)]
        #[serial(omit_defaults)]
        pub struct $name {
            $(#[serial(default, range(max = 9))] $field: u8,)*
        }

        #[derive(FastSerialize, Debug, PartialEq)]
        pub enum Choice {
            Variant { $(#[serial(default, range(max = 9))] $field: u8,)* },
        }

        impl From<&$name> for Choice {
            fn from(model: &$name) -> Self {
                Self::Variant { $($field: model.$field,)* }
            }
        }
    };
}

fields! {
    Model:
    reader writer result len value key buf map seq n i bytes count state __field0 r w at out start lead slot found seen
    next named frame index name names keys find self_ error item entry tag array de __s __r __w __at __out __start __value
    __key __keys __map __seen __next __named __found __field_value has first present
}

#[test]
fn works() {
    let model = Model { reader: 1, value: 2, __field0: 3, __at: 4, ..Default::default() };
    super::round_trip(&model, r#"{"reader":1,"value":2,"__field0":3,"__at":4}"#);
    let text = serial_runtime::json::to_string(&Choice::from(&model)).unwrap();
    super::round_trip(&Choice::from(&model), &text);
}
