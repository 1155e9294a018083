//! The runtime under another name. (That the expansion knows no other is tested beside the goldens.)

pub extern crate serial_runtime as renamed;

#[derive(renamed::FastSerialize, Debug, PartialEq)]
#[serial(crate = renamed)]
pub struct Direct {
    #[serial(range(max = 9))]
    number: u8,
}

pub mod reexported {
    pub use super::renamed as runtime;
}

#[derive(renamed::FastSerialize, Debug, PartialEq)]
#[serial(crate = "reexported::runtime")]
pub enum Reexported {
    Unit,
    Newtype(Direct),
}

#[test]
fn works() {
    super::round_trip(&Direct { number: 1 }, r#"{"number":1}"#);
    super::round_trip(&Reexported::Unit, r#""Unit""#);
    super::round_trip(&Reexported::Newtype(Direct { number: 1 }), r#"{"Newtype":{"number":1}}"#);
}
