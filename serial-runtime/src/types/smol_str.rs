//! `smol_str::SmolStr`: text.

use super::small_text::texts;
use crate::describe::Type;
use ::smol_str::SmolStr;

texts! {
    [] SmolStr: Type::Str, |value, text| { *value = text.into(); true }, usize::MAX;
}
