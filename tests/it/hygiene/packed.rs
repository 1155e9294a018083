//! Structs whose fields cannot be referred to.

use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug, PartialEq, Clone, Copy)]
#[repr(C, packed)]
pub struct Packed {
    byte: u8,
    #[serial(range(max = 9), default = 3)]
    word: u64,
    #[serial(skip_serializing_if = Option::is_none)]
    maybe: Option<u32>,
}

#[derive(FastSerialize, Debug, PartialEq, Clone, Copy)]
#[repr(C, packed(2))]
#[serial(omit_defaults)]
pub struct Pair {
    a: u8,
    #[serial(default)]
    b: u32,
}

#[derive(FastSerialize, Debug, PartialEq, Clone, Copy)]
#[repr(C, packed)]
pub struct Newtype(u32);

#[derive(FastSerialize, Debug, PartialEq, Clone, Copy)]
#[repr(C, packed)]
pub struct Tuple(u8, #[serial(range(max = 9))] u64);

#[test]
fn works() {
    super::round_trip(&Packed { byte: 1, word: 2, maybe: None }, r#"{"byte":1,"word":2}"#);
    super::round_trip(&Pair { a: 1, b: 0 }, r#"{"a":1}"#);
    super::round_trip(&Newtype(1), "1");
    super::round_trip(&Tuple(1, 2), "[1,2]");
}
