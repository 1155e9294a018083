//! The vocabulary of `#[serial(..)]`, once, and what to say about a word that is not in it.

use super::scope::WRAPPERS;
use crate::{constraint, item::Item, suggest};
use syn::Error;

/// What an attribute is written on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Struct,
    Enum,
    Field,
    Variant,
}

const CONTAINER: &[&str] = &[
    "rename",
    "rename_all",
    "deny_unknown_fields",
    "unknown",
    "duplicates",
    "omit_none",
    "omit_defaults",
    "validate",
    "context",
    "from",
    "try_from",
    "into",
    "remote",
    "bound",
    "crate",
    "tag",
    "expecting",
    "max_depth",
    "opt",
    "serde",
    "impl_serde",
];
const STRUCT: &[&str] = &["map", "array", "keys", "transparent", "default", "sort_keys", "patch"];
const ENUM: &[&str] = &["rename_all_fields", "content", "untagged", "repr"];
const FIELD: &[&str] = &[
    "rename",
    "alias",
    "default",
    "key",
    "getter",
    "since",
    "until",
    "skip",
    "skip_serializing",
    "skip_deserializing",
    "skip_serializing_if",
    "flatten",
    "borrow",
    "bound",
    "patch",
    "trim",
    "lowercase",
    "uppercase",
    "map",
    "matches",
    "if",
    "group",
    "sensitive",
];
/// What else decides how a field is written: see [`form`](super::form).
const FORM: &[&str] = super::form::NAMES;
const VARIANT: &[&str] = &[
    "rename",
    "alias",
    "rename_all",
    "tag_value",
    "other",
    "untagged",
    "skip",
    "skip_serializing",
    "skip_deserializing",
    "with",
    "serialize_with",
    "deserialize_with",
    "transparent",
    "since",
    "until",
    "bound",
];
/// What is for readers of a schema, wherever: see [`notes`](super::notes).
const NOTES: &[&str] = super::notes::NAMES;

/// Words of other crates, with what they are called here.
const FOREIGN: &[(&str, &str)] = &[
    ("min", "use `range(min = ..)` for numbers and `length(min = ..)` for texts and collections"),
    ("max", "use `range(max = ..)` for numbers and `length(max = ..)` for texts and collections"),
    ("minimum", "use `range(min = ..)`"),
    ("maximum", "use `range(max = ..)`"),
    ("greater_or_equal", "use `ge = ..`"),
    ("less_or_equal", "use `le = ..`"),
    ("greater", "use `gt = ..`"),
    ("less", "use `lt = ..`"),
    ("not_empty", "use `non_empty`"),
    ("must_match", "use `matches = other`"),
    ("phone_number", "use `phone`"),
    ("allow_inf_nan", "use `finite`, or `float = \"text\"`"),
    ("regex", "use `pattern = \"..\"`"),
    ("nested", "leave it out: nested models are validated without being asked"),
    ("dive", "leave it out: nested models are validated without being asked"),
    ("examples", "use `example = ..`, once for each"),
    ("extend", "use `schema(extend(..))`"),
    ("inline", "use `schema(inline)`"),
];

impl Place {
    fn words(self) -> Vec<&'static str> {
        match self {
            Self::Struct => [CONTAINER, STRUCT, WRAPPERS, NOTES].concat(),
            Self::Enum => [CONTAINER, ENUM, WRAPPERS, NOTES].concat(),
            Self::Field => [FIELD, FORM, NOTES, constraint::NAMES, WRAPPERS].concat(),
            Self::Variant => [VARIANT, WRAPPERS, NOTES].concat(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Struct => "a struct",
            Self::Enum => "an enum",
            Self::Field => "a field",
            Self::Variant => "a variant",
        }
    }
}

/// The error for a word that cannot be written here.
pub(crate) fn unknown(item: &Item<'_>, here: Place) -> Error {
    let name = item.name();
    Error::new(item.span(), elsewhere(&name, here).unwrap_or_else(|| stranger(&name, here)))
}

/// The error for a word inside of `json(..)` and its like.
pub(crate) fn out_of_scope(item: &Item<'_>, here: Place) -> Error {
    let name = item.name();
    if here.words().contains(&name.as_str()) {
        let message = format!("`{name}` means the same both ways and in both formats; write it outside");
        return Error::new(item.span(), message);
    }
    unknown(item, here)
}

/// For words that are known, but in another place.
fn elsewhere(name: &str, here: Place) -> Option<String> {
    let places = [Place::Struct, Place::Enum, Place::Field, Place::Variant];
    let owners: Vec<_> =
        places.into_iter().filter(|place| place.words().contains(&name)).map(Place::name).collect();
    let belongs = match owners.as_slice() {
        [] => return None,
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
    };
    Some(format!("`{name}` belongs on {belongs}, not on {}", here.name()))
}

fn stranger(name: &str, here: Place) -> String {
    match FOREIGN.iter().find(|(foreign, _)| *foreign == name) {
        Some((_, instead)) => format!("unknown attribute `{name}`; {instead}"),
        None => format!("unknown attribute `{name}`{}", suggest::instead(name, &here.words())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_where_they_belong() {
        assert_eq!(elsewhere("array", Place::Field).unwrap(), "`array` belongs on a struct, not on a field");
        assert_eq!(elsewhere("other", Place::Enum).unwrap(), "`other` belongs on a variant, not on an enum");
        assert_eq!(
            elsewhere("rename_all", Place::Field).unwrap(),
            "`rename_all` belongs on a struct, an enum or a variant, not on a field"
        );
        assert_eq!(elsewhere("ranme", Place::Field), None);
    }

    #[test]
    fn strangers_get_a_hint() {
        assert_eq!(stranger("ranme", Place::Field), "unknown attribute `ranme`, did you mean `rename`?");
        assert_eq!(stranger("greater", Place::Field), "unknown attribute `greater`; use `gt = ..`");
        assert_eq!(
            stranger("flatten_all", Place::Variant),
            "unknown attribute `flatten_all`, expected one of `rename`, `alias`, `rename_all`, `tag_value`, `other`, `untagged`, `skip`, `skip_serializing`, `skip_deserializing`, `with`, `serialize_with`, `deserialize_with`, \
             `transparent`, `since`, `until`, `bound`, `encode`, `decode`, `json`, `msgpack`, `title`, `description`, `example`, `deprecated`, `schema`"
        );
    }
}
