//! Maps with values of several kinds.

use serial_runtime::Value;

/// The rule for values that are texts or numbers.
///
/// A type that says just this would be an enum without tags. As a rule on [`Value`], it is held by decoding and by
/// `validate`, but is not part of the JSON Schema, where these values can be anything.
pub(crate) fn text_or_number(value: &Value) -> Result<(), &'static str> {
    match value {
        Value::Str(_) | Value::U64(_) | Value::I64(_) | Value::F64(_) => Ok(()),
        _ => Err("expected text or a number"),
    }
}
