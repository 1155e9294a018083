//! Whether a type is the same to serde: [`assert_serde_compat!`](crate::assert_serde_compat), for tests.

#[doc(hidden)]
pub use {::core, rmp_serde, serde_json};

use crate::{Encode, Error, Value, json, msgpack};
use ::serde::Serialize;
use alloc::{boxed::Box, format, string::String, vec::Vec};
use core::fmt::Write as _;

/// Holds a type that derives serde's traits, too, against serde_json and `rmp_serde::to_vec_named`, for some values of it.
///
/// In both formats, both stacks have to write the same bytes and to make the same of them; what one cannot write or read, the other must
/// not, either. The values are owned or borrowed.
///
/// ```
/// use serial_runtime::{FastSerialize, assert_serde_compat};
///
/// #[derive(FastSerialize, serde::Serialize, serde::Deserialize)]
/// #[serial(serde)]
/// #[serde(rename_all = "camelCase")]
/// struct Caption {
///     font_size: u32,
///     lines: Vec<String>,
/// }
///
/// assert_serde_compat!(Caption, [Caption { font_size: 24, lines: vec!["one".into()] }]);
/// ```
///
/// # Panics
///
/// Where they differ: the message shows both documents around the first byte that is another one, and the value that it belongs to.
///
/// ```should_panic
/// # use serial_runtime::{FastSerialize, assert_serde_compat};
/// #[derive(FastSerialize, serde::Serialize, serde::Deserialize)]
/// #[serde(rename_all = "camelCase")]
/// struct Caption {
///     font_size: u32,
/// }
///
/// // There is no `#[serial(serde)]`.
/// assert_serde_compat!(Caption, [Caption { font_size: 24 }]);
/// ```
#[macro_export]
macro_rules! assert_serde_compat {
    ($ty:ty, $samples:expr $(,)?) => {
        for (number, sample) in $crate::compat::core::iter::IntoIterator::into_iter($samples).enumerate() {
            $crate::compat::check::<$ty>(
                $crate::compat::core::stringify!($ty),
                number,
                $crate::compat::core::borrow::Borrow::borrow(&sample),
                [
                    |bytes| Ok($crate::json::to_vec(&$crate::json::from_slice::<$ty>(bytes)?)?),
                    |bytes| {
                        let value = $crate::compat::serde_json::from_slice::<$ty>(bytes)?;
                        Ok($crate::compat::serde_json::to_vec(&value)?)
                    },
                    |bytes| Ok($crate::msgpack::to_vec(&$crate::msgpack::from_slice::<$ty>(bytes)?)?),
                    |bytes| {
                        let value = $crate::compat::rmp_serde::from_slice::<$ty>(bytes)?;
                        Ok($crate::compat::rmp_serde::to_vec_named(&value)?)
                    },
                ],
            );
        }
    };
}

/// Reads a value and writes it again.
#[doc(hidden)]
pub type Again = fn(&[u8]) -> Result<Vec<u8>, Box<dyn core::error::Error>>;

/// What the macro asks of one sample. `again` is Serial and serde in JSON, then in MessagePack.
///
/// # Panics
///
/// As the macro.
#[doc(hidden)]
#[track_caller]
#[allow(clippy::panic, reason = "called by tests, which fail by it")]
pub fn check<T: Encode + Serialize + ?Sized>(ty: &str, number: usize, sample: &T, again: [Again; 4]) {
    let [serial_json, serde_json, serial_msgpack, serde_msgpack] = again;
    let found = JSON
        .compare(json::to_vec(sample), serde_json::to_vec(sample), [serial_json, serde_json])
        .and_then(|()| {
            let theirs = rmp_serde::to_vec_named(sample);
            MSGPACK.compare(msgpack::to_vec(sample), theirs, [serial_msgpack, serde_msgpack])
        });
    if let Err(difference) = found {
        panic!("sample {number} of `{ty}` is not the same to Serial and to serde {difference}");
    }
}

/// How documents of a format are shown.
struct Format {
    name: &'static str,
    value: fn(&[u8]) -> Result<Value, Error>,
    show: fn(&[u8]) -> String,
}

const JSON: Format = Format {
    name: "JSON",
    value: |bytes| json::from_slice(bytes),
    show: |bytes| String::from_utf8_lossy(bytes).into_owned(),
};

const MSGPACK: Format = Format {
    name: "MessagePack",
    value: |bytes| msgpack::from_slice(bytes),
    show: |bytes| bytes.iter().map(|byte| format!("{byte:02x} ")).collect(),
};

impl Format {
    /// What one stack writes and the other one does not, or reads as something else.
    fn compare<E: core::error::Error>(
        &self,
        ours: Result<Vec<u8>, Error>,
        theirs: Result<Vec<u8>, E>,
        [serial, serde]: [Again; 2],
    ) -> Result<(), String> {
        self.same("is written", ours, theirs)?.map_or(Ok(()), |bytes| {
            let read = self.same("has been read and is written again", serial(&bytes), serde(&bytes));
            read.map(drop).map_err(|difference| format!("{difference}\n  read   {}", (self.show)(&bytes)))
        })
    }

    fn same<A: core::fmt::Display, B: core::fmt::Display>(
        &self,
        when: &str,
        ours: Result<Vec<u8>, A>,
        theirs: Result<Vec<u8>, B>,
    ) -> Result<Option<Vec<u8>>, String> {
        let name = self.name;
        match (ours, theirs) {
            (Ok(ours), Ok(theirs)) if ours == theirs => Ok(Some(ours)),
            (Err(_), Err(_)) => Ok(None),
            (Ok(ours), Ok(theirs)) => {
                Err(format!("where it {when} in {name}{}", self.difference(&ours, &theirs)))
            }
            (Err(error), Ok(theirs)) => Err(format!(
                "where it {when} in {name}:\n  Serial {error}\n  serde  {}",
                (self.show)(&theirs)
            )),
            (Ok(ours), Err(error)) => {
                Err(format!("where it {when} in {name}:\n  Serial {}\n  serde  {error}", (self.show)(&ours)))
            }
        }
    }

    /// Both documents around the first byte that is another one, and the value that it is part of.
    fn difference(&self, ours: &[u8], theirs: &[u8]) -> String {
        let at = ours.iter().zip(theirs).take_while(|(ours, theirs)| ours == theirs).count();
        let mut text = format!(", from byte {at} on:");
        for (who, bytes) in [("Serial", ours), ("serde ", theirs)] {
            let (from, to) = (at.saturating_sub(BEFORE), (at + BEHIND).min(bytes.len()));
            let (before, behind) =
                (if from > 0 { ".." } else { "" }, if to < bytes.len() { ".." } else { "" });
            // OK to fall back: `from` is at most `at`, which is at most the length of either.
            let shown = (self.show)(bytes.get(from..to).unwrap_or_default());
            // OK because writing to a `String` does not fail.
            let _ = write!(text, "\n  {who} {before}{shown}{behind}");
        }
        if let (Ok(ours), Ok(theirs)) = ((self.value)(ours), (self.value)(theirs)) {
            text.push_str(&first_difference(&ours, &theirs, &mut String::new()).unwrap_or_default());
        }
        text
    }
}

/// How many bytes are shown before and behind the first that is another one.
const BEFORE: usize = 40;
const BEHIND: usize = 80;

/// The first values that differ, and where they are.
fn first_difference(ours: &Value, theirs: &Value, path: &mut String) -> Option<String> {
    let len = path.len();
    match (ours, theirs) {
        (Value::Array(ours), Value::Array(theirs)) if ours.len() == theirs.len() => {
            ours.iter().zip(theirs.iter()).enumerate().find_map(|(index, (ours, theirs))| {
                path.truncate(len);
                let _ = write!(path, "/{index}");
                first_difference(ours, theirs, path)
            })
        }
        (Value::Map(ours), Value::Map(theirs)) if ours.keys().eq(theirs.keys()) => {
            ours.iter().zip(theirs.values()).find_map(|((key, ours), theirs)| {
                path.truncate(len);
                let _ = match key.as_str() {
                    Some(key) => write!(path, "/{key}"),
                    None => write!(path, "/{key:?}"),
                };
                first_difference(ours, theirs, path)
            })
        }
        _ if ours == theirs => None,
        _ => Some(format!("\n  at {path:?}, Serial writes {ours:?}, serde writes {theirs:?}")),
    }
}
