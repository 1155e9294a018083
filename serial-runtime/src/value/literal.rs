//! Dynamic values written out.

/// A [`Value`](crate::Value) in a notation like JSON.
///
/// Everything but `null`, arrays and maps is an expression that a value is made from. A key is a literal, a name, or an
/// expression in parentheses.
///
/// # Example
///
/// ```
/// use serial_runtime::{json, value};
/// let views = 1024;
/// let value = value!({"tags": ["rust", null], "views": views + 1, "score": -0.5, 7: "seven"});
/// assert_eq!(json::to_string(&value)?, r#"{"tags":["rust",null],"views":1025,"score":-0.5,"7":"seven"}"#);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[macro_export]
macro_rules! value {
    // The items of an array, one after the other: those that are done, then those that are not.
    (@items [$($done:expr,)*]) => {
        $crate::Value::from($crate::__private::vec::Vec::<$crate::Value>::from([$($done),*]))
    };
    (@items [$($done:expr,)*] null $(, $($rest:tt)*)?) => {
        $crate::value!(@items [$($done,)* $crate::Value::Null,] $($($rest)*)?)
    };
    (@items [$($done:expr,)*] [$($inner:tt)*] $(, $($rest:tt)*)?) => {
        $crate::value!(@items [$($done,)* $crate::value!([$($inner)*]),] $($($rest)*)?)
    };
    (@items [$($done:expr,)*] {$($inner:tt)*} $(, $($rest:tt)*)?) => {
        $crate::value!(@items [$($done,)* $crate::value!({$($inner)*}),] $($($rest)*)?)
    };
    (@items [$($done:expr,)*] $next:expr $(, $($rest:tt)*)?) => {
        $crate::value!(@items [$($done,)* $crate::Value::from($next),] $($($rest)*)?)
    };

    // The entries of a map: first the key of the next one, then its value.
    (@entries [$($done:expr,)*]) => {
        $crate::Value::Map($crate::__private::FromIterator::<($crate::Value, $crate::Value)>::from_iter([$($done),*]))
    };
    (@entries [$($done:expr,)*] $key:literal: $($rest:tt)*) => {
        $crate::value!(@entry [$($done,)*] ($key) $($rest)*)
    };
    (@entries [$($done:expr,)*] $key:ident: $($rest:tt)*) => {
        $crate::value!(@entry [$($done,)*] ($key) $($rest)*)
    };
    (@entries [$($done:expr,)*] ($key:expr): $($rest:tt)*) => {
        $crate::value!(@entry [$($done,)*] ($key) $($rest)*)
    };
    (@entry [$($done:expr,)*] ($key:expr) null $(, $($rest:tt)*)?) => {
        $crate::value!(@entries [$($done,)* ($crate::Value::from($key), $crate::Value::Null),] $($($rest)*)?)
    };
    (@entry [$($done:expr,)*] ($key:expr) [$($inner:tt)*] $(, $($rest:tt)*)?) => {
        $crate::value!(@entries [$($done,)* ($crate::Value::from($key), $crate::value!([$($inner)*])),] $($($rest)*)?)
    };
    (@entry [$($done:expr,)*] ($key:expr) {$($inner:tt)*} $(, $($rest:tt)*)?) => {
        $crate::value!(@entries [$($done,)* ($crate::Value::from($key), $crate::value!({$($inner)*})),] $($($rest)*)?)
    };
    (@entry [$($done:expr,)*] ($key:expr) $value:expr $(, $($rest:tt)*)?) => {
        $crate::value!(@entries [$($done,)* ($crate::Value::from($key), $crate::Value::from($value)),] $($($rest)*)?)
    };

    (null) => {
        $crate::Value::Null
    };
    ([$($items:tt)*]) => {
        $crate::value!(@items [] $($items)*)
    };
    ({$($entries:tt)*}) => {
        $crate::value!(@entries [] $($entries)*)
    };
    ($value:expr) => {
        $crate::Value::from($value)
    };
}
