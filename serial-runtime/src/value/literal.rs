//! Dynamic values written out.

/// A [`Value`](crate::Value) in a notation like JSON.
///
/// Everything but `null`, arrays and maps is an expression that a value is made from; an expression of several tokens
/// stands in parentheses.
///
/// # Example
///
/// ```
/// use serial_runtime::{json, value};
/// let views = 1024;
/// let value = value!({"tags": ["rust", null], "views": views, "score": (-0.5), 7: "seven"});
/// assert_eq!(json::to_string(&value)?, r#"{"tags":["rust",null],"views":1024,"score":-0.5,"7":"seven"}"#);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[macro_export]
macro_rules! value {
    (null) => {
        $crate::Value::Null
    };
    ([$($item:tt),* $(,)?]) => {
        $crate::Value::from($crate::__private::vec::Vec::<$crate::Value>::from([$($crate::value!($item)),*]))
    };
    ({$($key:tt : $value:tt),* $(,)?}) => {
        $crate::Value::Map(<$crate::value::Map as $crate::__private::FromIterator<($crate::Value, $crate::Value)>>::from_iter(
            [$(($crate::Value::from($key), $crate::value!($value))),*],
        ))
    };
    ($value:expr) => {
        $crate::Value::from($value)
    };
}
