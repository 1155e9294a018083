//! `bytestring::ByteString`: text.

use super::small_text::texts;
use crate::describe::Type;
use ::bytestring::ByteString;
use alloc::string::String;

texts! {
    [] ByteString: Type::Str, |value, text| { *value = String::from(text).into(); true }, usize::MAX;
}
