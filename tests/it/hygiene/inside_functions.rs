//! Types inside functions, with types that only the function knows.

use serial_runtime::{Decode, FastSerialize};

fn generic<T: FastSerialize + for<'de> Decode<'de> + PartialEq + core::fmt::Debug>(value: T, text: &str) {
    #[derive(FastSerialize, Debug, PartialEq)]
    struct Local {
        number: u8,
    }

    #[derive(FastSerialize, Debug, PartialEq)]
    struct Holder<T> {
        local: Local,
        #[serial(custom = fine)]
        value: Option<T>,
    }

    fn fine<T>(_: &Option<T>) -> Result<(), &'static str> {
        Ok(())
    }

    super::round_trip(&Holder { local: Local { number: 1 }, value: Some(value) }, text);
}

#[test]
fn works() {
    generic("x".to_owned(), r#"{"local":{"number":1},"value":"x"}"#);
    generic(2u8, r#"{"local":{"number":1},"value":2}"#);
}
