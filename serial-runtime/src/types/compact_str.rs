//! `compact_str::CompactString`: text.

use super::small_text::texts;
use crate::describe::Type;
use ::compact_str::CompactString;

texts! {
    [] CompactString: Type::Str, |value, text| { value.clear(); value.push_str(&text); true }, usize::MAX;
}
