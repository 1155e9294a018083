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
            format!("Array_size_{len}_of_{}", spell(Type::bytes(encoding), call))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::describe::of;

    #[test]
    fn types_that_differ_are_called_differently() {
        for (ty, name) in [
            (Type::Encoded(Encoding::Hex), "hex"),
            (Type::Encoded(Encoding::Base64Url), "base64url"),
            (Type::Choice(&["low", "high"]), "low_or_high"),
            (Type::IntegerText { min: 0, max: 9 }, "integer_text"),
            (Type::Spelled, "text"),
            (Type::OneOrMany(of::<u8>), "One_or_many_uint8"),
            (Type::OneOf(&[of::<u8>, of::<bool>]), "uint8_or_boolean"),
            (Type::Flat(of::<u8>), "uint8"),
            (Type::Prefixed("a", of::<bool>), "boolean"),
            (Type::Map { keys: of::<u8>, values: of::<str> }, "Map_from_uint8_to_string"),
            (Type::Map { keys: of::<str>, values: of::<u8> }, "Map_of_uint8"),
            (Type::Tuple(&[of::<u8>, of::<i8>]), "Tuple_of_uint8_and_int8"),
            (Type::Array { items: of::<u8>, unique: true, len: None }, "Set_of_uint8"),
            (Type::Array { items: of::<u8>, unique: false, len: Some(2) }, "Array_size_2_of_uint8"),
            (Type::Array { items: of::<u8>, unique: false, len: None }, "Array_of_uint8"),
        ] {
            assert_eq!(spell(ty, |model| model.name), name);
        }
    }

    #[test]
    fn integers_are_called_by_their_size_or_by_their_bounds() {
        for (min, max, name) in [
            (0, 0, "0"),
            (7, 7, "7"),
            (0, 255, "uint8"),
            (0, u128::MAX, "uint128"),
            (0, 9, "integer_0_9"),
            (1, 255, "nonzero_uint8"),
            (1, u128::MAX, "nonzero_uint128"),
            (1, 9, "integer_1_9"),
            (2, 255, "integer_2_255"),
            (-128, 127, "int8"),
            (i128::MIN, i128::MAX as u128, "int128"),
            (-5, 127, "integer_minus_5_127"),
            (-128, 128, "integer_minus_128_128"),
        ] {
            assert_eq!(integer(min, max), name);
        }
    }
}
