//! What types are called in schemas, and what tells two of them apart; the words are those of schemars.

use crate::describe::{Encoding, Model, Type};
use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};

/// Spells a type, with `call` to say what a model is called: by its name for readers, by its id to tell two apart.
pub(crate) fn spell(ty: Type, call: fn(&'static Model) -> &'static str) -> String {
    let child = |child: fn() -> Type| spell(child(), call);
    match ty {
        Type::Any => "AnyValue".to_owned(),
        Type::Null => "null".to_owned(),
        Type::Bool => "boolean".to_owned(),
        Type::Integer { min, max } => integer(min, max),
        Type::Float { bits: 32 } => "float".to_owned(),
        Type::Float { .. } => "double".to_owned(),
        Type::Char => "Character".to_owned(),
        Type::Str => "string".to_owned(),
        Type::Text { format } => format.to_owned(),
        Type::Bytes => "bytes".to_owned(),
        Type::Encoded(Encoding::Hex) => "hex".to_owned(),
        Type::Encoded(Encoding::Base64Url) => "base64url".to_owned(),
        Type::FixedBytes { encoding, len } => {
            format!("Array_size_{len}_of_{}", spell(encoding.map_or(Type::Bytes, Type::Encoded), call))
        }
        Type::Choice(texts) => texts.join("_or_"),
        Type::IntegerText { .. } => "integer_text".to_owned(),
        Type::Spelled => "text".to_owned(),
        Type::Option(inner) => format!("Nullable_{}", child(inner)),
        Type::Array { items, unique: true, .. } => format!("Set_of_{}", child(items)),
        Type::Array { items, len: Some(len), .. } => format!("Array_size_{len}_of_{}", child(items)),
        Type::Array { items, .. } => format!("Array_of_{}", child(items)),
        Type::Tuple(items) => format!("Tuple_of_{}", joined(items, "_and_", call)),
        Type::Map { keys, values } if matches!(keys(), Type::Str) => format!("Map_of_{}", child(values)),
        Type::Map { keys, values } => format!("Map_from_{}_to_{}", child(keys), child(values)),
        Type::OneOrMany(item) => format!("One_or_many_{}", child(item)),
        Type::OneOf(forms) => joined(forms, "_or_", call),
        Type::Flat(inner) | Type::Prefixed(_, inner) => child(inner),
        Type::Model(model) => spell_model(model(), call),
    }
}

pub(crate) fn spell_model(model: &'static Model, call: fn(&'static Model) -> &'static str) -> String {
    match model.arguments {
        [] => call(model).to_owned(),
        arguments => format!("{}_for_{}", call(model), joined(arguments, "_and_", call)),
    }
}

fn joined(types: &[fn() -> Type], with: &str, call: fn(&'static Model) -> &'static str) -> String {
    types.iter().map(|ty| spell(ty(), call)).collect::<Vec<_>>().join(with)
}

/// `uint8`, `int64`, ..; the value of a const argument, which is an integer type with room for that value only.
fn integer(min: i128, max: u128) -> String {
    let bits = u128::BITS - max.leading_zeros();
    match u128::try_from(min) {
        Ok(min) if min == max => max.to_string(),
        _ if min < 0 && min.unsigned_abs() == max + 1 => format!("int{}", bits + 1),
        Ok(0) if max.checked_add(1).is_none_or(u128::is_power_of_two) => format!("uint{bits}"),
        Ok(1) if max.checked_add(1).is_none_or(u128::is_power_of_two) => format!("nonzero_uint{bits}"),
        _ => format!("integer_{min}_{max}").replace('-', "minus_"),
    }
}
