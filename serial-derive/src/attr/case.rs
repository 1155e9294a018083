//! `rename_all`: the eight cases of serde, with the same results letter by letter.

use crate::suggest;
use syn::{Error, LitStr, Result};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

/// Each case by a name that is written in it.
const CASES: [(&str, Case); 8] = [
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];

impl Case {
    pub(crate) fn parse(text: &LitStr) -> Result<Self> {
        let name = text.value();
        let found = CASES.iter().find(|(known, _)| *known == name).map(|(_, case)| *case);
        found.ok_or_else(|| {
            let known: Vec<_> = CASES.iter().map(|(known, _)| *known).collect();
            Error::new(text.span(), format_args!("unknown case `{name}`{}", suggest::instead(&name, &known)))
        })
    }

    /// The wire name of a field, which Rust writes in snake case.
    pub(crate) fn field(self, name: &str) -> String {
        match self {
            Self::Lower | Self::Snake => name.to_owned(),
            Self::Upper | Self::ScreamingSnake => name.to_ascii_uppercase(),
            Self::Pascal => words(name).map(capitalized).collect(),
            Self::Camel => uncapitalized(&Self::Pascal.field(name)),
            Self::Kebab => name.replace('_', "-"),
            Self::ScreamingKebab => name.to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// The wire name of a variant, which Rust writes in pascal case.
    pub(crate) fn variant(self, name: &str) -> String {
        match self {
            Self::Pascal => name.to_owned(),
            Self::Lower => name.to_ascii_lowercase(),
            Self::Upper => name.to_ascii_uppercase(),
            Self::Camel => uncapitalized(name),
            Self::Snake => separated(name),
            Self::ScreamingSnake => separated(name).to_ascii_uppercase(),
            Self::Kebab => separated(name).replace('_', "-"),
            Self::ScreamingKebab => separated(name).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

/// The non-empty parts between underscores.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split('_').filter(|word| !word.is_empty())
}

fn capitalized(word: &str) -> String {
    with_first(word, |first| first.to_ascii_uppercase())
}

fn uncapitalized(word: &str) -> String {
    with_first(word, |first| first.to_ascii_lowercase())
}

fn with_first(word: &str, change: impl Fn(char) -> char) -> String {
    let mut rest = word.chars();
    rest.next().map(change).into_iter().chain(rest).collect()
}

/// An underscore before every capital but the first character.
fn separated(name: &str) -> String {
    let mut snake = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Case; 8] = [
        Case::Lower,
        Case::Upper,
        Case::Pascal,
        Case::Camel,
        Case::Snake,
        Case::ScreamingSnake,
        Case::Kebab,
        Case::ScreamingKebab,
    ];

    #[test]
    fn fields_are_renamed_as_by_serde() {
        let expected = [
            "very_tasty",
            "VERY_TASTY",
            "VeryTasty",
            "veryTasty",
            "very_tasty",
            "VERY_TASTY",
            "very-tasty",
            "VERY-TASTY",
        ];
        assert_eq!(ALL.map(|case| case.field("very_tasty")), expected);
        assert_eq!(
            ALL.map(|case| case.field("z42")),
            ["z42", "Z42", "Z42", "z42", "z42", "Z42", "z42", "Z42"]
        );
    }

    #[test]
    fn variants_are_renamed_as_by_serde() {
        let expected = [
            "verytasty",
            "VERYTASTY",
            "VeryTasty",
            "veryTasty",
            "very_tasty",
            "VERY_TASTY",
            "very-tasty",
            "VERY-TASTY",
        ];
        assert_eq!(ALL.map(|case| case.variant("VeryTasty")), expected);
        assert_eq!(Case::Snake.variant("HTTPGet"), "h_t_t_p_get");
        assert_eq!(Case::Snake.variant("Grid2x2"), "grid2x2");
    }

    #[test]
    fn odd_names_do_not_panic() {
        assert_eq!(Case::Camel.field("__"), "");
        assert_eq!(Case::Camel.field("_a__b"), "aB");
        assert_eq!(Case::Camel.variant("Österreich"), "Österreich");
    }

    #[test]
    fn unknown_cases_get_a_hint() {
        let error = Case::parse(&syn::parse_quote!("camelcase")).unwrap_err();
        assert_eq!(error.to_string(), "unknown case `camelcase`, did you mean `camelCase`?");
    }
}
