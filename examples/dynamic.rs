//! Data whose form is not known at compile time.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use serial_runtime::{Error, FastSerialize, Value, ValueRef, from_value, json, msgpack, to_value, value};
use serial_schemas::{Small, Transition, TransitionType};
use std::borrow::Cow;

/// An event with a part that only some receivers understand.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Event {
    kind: String,
    payload: Value,
}

/// Runs the example.
pub fn main() -> Result<(), Error> {
    // A field may hold anything; what is in it can become a model later.
    let event: Event =
        json::from_str(r#"{"kind": "cut", "payload": {"transition_type": "wipe", "duration": 0.4}}"#)?;
    assert_eq!(event.payload["duration"].as_f64(), Some(0.4));
    let transition: Transition = from_value(&event.payload)?;
    assert_eq!((&transition.transition_type, transition.duration), (&TransitionType::Wipe, 0.4));

    // The other way, what other stacks call "to dict": defaults are filled in.
    let filled = to_value(&transition)?;
    println!("{}", json::to_string(&filled)?);
    assert_eq!(filled.pointer("/easing").and_then(Value::as_str), Some("ease_in_out"));

    // What does not fit is an error with its path, as in any input.
    let error = from_value::<Small>(&value!({"id": (-1), "name": "a"})).unwrap_err();
    println!("{error}");
    assert_eq!((error.path(), error.code()), ("/id", "out_of_range"));

    // A document as a whole; the order of its entries stays, and both formats have the same values.
    let document: Value = json::from_str(r#"{"b": [1, -2, 0.5], "a": null}"#)?;
    assert_eq!(document, value!({"b": [1, (-2), 0.5], "a": null}));
    assert_eq!(msgpack::from_slice::<Value>(&msgpack::to_vec(&document)?)?, document);
    assert_eq!(json::to_string(&document)?, r#"{"b":[1,-2,0.5],"a":null}"#);

    // For a look at it, texts can stay where they are in the input.
    let look: ValueRef<'_> = json::from_str(r#"{"kind": "cut"}"#)?;
    assert!(matches!(look["kind"], ValueRef::Str(Cow::Borrowed("cut"))));
    Ok(())
}
