//! Types that `macro_rules!` makes: their parts come in invisible groups and with another hygiene.

use serial_runtime::FastSerialize;

macro_rules! wrapped {
    ($name:ident, $ty:ty) => {
        #[derive(FastSerialize, Debug, PartialEq)]
        #[serial(omit_none)]
        pub struct $name {
            plain: $ty,
            #[serial(default)]
            list: Vec<$ty>,
            maybe: Option<$ty>,
            #[serial(length(max = 3))]
            text: String,
        }
    };
}

macro_rules! numbered {
    ($name:ident { $($field:ident: $ty:ty = $default:expr, $min:literal;)* }) => {
        #[derive(FastSerialize, Debug, PartialEq)]
        pub struct $name {
            $(#[serial(default = $default, range(min = $min))] $field: $ty,)*
        }
    };
}

macro_rules! choice {
    ($name:ident { $($variant:ident $(($ty:ty))?),* }) => {
        #[derive(FastSerialize, Debug, PartialEq)]
        pub enum $name { $($variant $(($ty))?),* }
    };
}

wrapped!(Wrapped, Option<u8>);
numbered!(Numbered { first: u8 = 1, 1; second: f64 = 2, 0; third: Option<i8> = -1, -5; });
choice!(Choice { Nothing, Number(u8), Text(String) });

#[test]
fn works() {
    let model = Wrapped { plain: Some(1), list: vec![None], maybe: None, text: "t".into() };
    super::round_trip(&model, r#"{"plain":1,"list":[null],"text":"t"}"#);
    let model = Numbered { first: 1, second: 2.0, third: Some(-1) };
    super::round_trip(&model, r#"{"first":1,"second":2.0,"third":-1}"#);
    assert_eq!(serial_runtime::json::from_str::<Numbered>("{}").unwrap(), model);
    super::round_trip(&Choice::Nothing, r#""Nothing""#);
    super::round_trip(&Choice::Number(1), r#"{"Number":1}"#);
}
