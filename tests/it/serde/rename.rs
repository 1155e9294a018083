//! `rename`, `rename_all` in every case, `rename_all_fields`, `alias`, and raw identifiers.

use super::{NAME_ALONE, alike, differ};
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(rename = "Superhero")]
struct Named {
    #[serde(rename = "$name\n\"")]
    name: String,
    #[serde(rename = "größe", alias = "size", alias = "s")]
    size: u8,
    r#type: u8,
    #[serde(rename = "")]
    r#struct: u8,
}

#[test]
fn names_of_fields() {
    let named = |text: &str| text.replace("NAME", r#"$name\n\""#);
    alike(
        &[Named { name: "x".into(), size: 1, r#type: 2, r#struct: 3 }],
        &[
            &named(r#"{"NAME":"x","größe":1,"type":2,"":3}"#),
            &named(r#"{"NAME":"x","size":1,"type":2,"":3}"#),
            &named(r#"{"s":1,"NAME":"x","type":2,"":3}"#),
            &named(r#"{"NAME":"x","size":1,"s":1,"type":2,"":3}"#),
            &named(r#"{"NAME":"x","größe":1,"size":1,"type":2,"":3}"#),
            &named(r#"{"NAME":"x","größe":1,"r#type":2,"":3}"#),
            r#"{"name":"x","größe":1,"type":2,"":3}"#,
        ],
    );
}

/// The same fields and variants in each case.
macro_rules! cases {
    ($($module:ident $case:literal)*) => {$(
        #[allow(non_snake_case, reason = "odd names are to be renamed, too")]
        mod $module {
            use super::*;

            #[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
            #[serial(serde)]
            #[serde(rename_all = $case)]
            struct Fields {
                one: u8,
                two_words: u8,
                _leading__double: u8,
                trailing_: u8,
                x2_y: u8,
                r#type: u8,
                #[serde(rename = "keptAs_IT-is")]
                kept: u8,
            }

            #[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
            #[serial(serde)]
            #[serde(rename_all = $case, rename_all_fields = $case)]
            enum Variants {
                One,
                TwoWords(u8),
                HTTPGet { content_type: u8, r#type: u8 },
                X2Y(u8, u8),
                #[serde(rename_all = "SCREAMING-KEBAB-CASE")]
                OfItsOwn { content_type: u8 },
                #[serde(rename = "keptAs_IT-is")]
                Kept,
            }

            #[test]
            fn is_that_of_serde() {
                let fields =
                    Fields { one: 1, two_words: 2, _leading__double: 3, trailing_: 4, x2_y: 5, r#type: 6, kept: 7 };
                alike(&[fields], &[]);
                let variants = [
                    Variants::One,
                    Variants::TwoWords(1),
                    Variants::HTTPGet { content_type: 1, r#type: 2 },
                    Variants::X2Y(1, 2),
                    Variants::OfItsOwn { content_type: 1 },
                    Variants::Kept,
                ];
                alike(&variants, &[r#""One""#, r#""one""#, r#""ONE""#, r#"{"two_words":1}"#, r#"{"TwoWords":1}"#]);
            }
        }
    )*};
}

cases! {
    lower "lowercase"
    upper "UPPERCASE"
    pascal "PascalCase"
    camel "camelCase"
    snake "snake_case"
    screaming_snake "SCREAMING_SNAKE_CASE"
    kebab "kebab-case"
    screaming_kebab "SCREAMING-KEBAB-CASE"
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
enum Aliases {
    #[serde(alias = "first", alias = "1")]
    One,
    #[serde(rename = "zwei", alias = "Two")]
    Two(u8),
    Three {
        #[serde(alias = "b")]
        a: u8,
    },
}

#[test]
fn names_of_variants() {
    alike(
        &[Aliases::One, Aliases::Two(2), Aliases::Three { a: 1 }],
        &[
            r#""first""#,
            r#""1""#,
            r#"{"Two":1}"#,
            r#"{"zwei":1}"#,
            r#"{"two":1}"#,
            r#"{"Three":{"b":1}}"#,
            r#"{"Three":{"a":1,"b":1}}"#,
        ],
    );
    differ::<Aliases>(&[(r#"{"first":null}"#, NAME_ALONE)]);
}
