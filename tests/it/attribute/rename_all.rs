use super::{check, like_serde, refused};
use serial_runtime::{ErrorKind, FastSerialize};

macro_rules! cases {
    ($($test:ident: $case:literal;)*) => {$(
        #[test]
        fn $test() {
            #[derive(FastSerialize, serde::Serialize, Debug, PartialEq, Default)]
            #[serial(rename_all = $case)]
            #[serde(rename_all = $case)]
            struct Fields {
                x: u8,
                start_time: u8,
                grid_2x2: u8,
                _hidden: u8,
                trailing_: u8,
                two_words_: u8,
                r#type: u8,
            }

            #[derive(FastSerialize, serde::Serialize, Debug, PartialEq)]
            #[serial(rename_all = $case)]
            #[serde(rename_all = $case)]
            enum Variants {
                A,
                SlowMotion,
                HTTPServer,
                Grid2x2,
                Held { inner_field: u8 },
                Tuple(u8, u8),
            }

            like_serde(&Fields { x: 1, start_time: 2, grid_2x2: 3, _hidden: 4, trailing_: 5, two_words_: 6, r#type: 7 });
            for variant in [
                Variants::A,
                Variants::SlowMotion,
                Variants::HTTPServer,
                Variants::Grid2x2,
                Variants::Held { inner_field: 1 },
                Variants::Tuple(1, 2),
            ] {
                like_serde(&variant);
            }
        }
    )*};
}

cases! {
    lower_case_is_serdes: "lowercase";
    upper_case_is_serdes: "UPPERCASE";
    pascal_case_is_serdes: "PascalCase";
    camel_case_is_serdes: "camelCase";
    snake_case_is_serdes: "snake_case";
    screaming_snake_case_is_serdes: "SCREAMING_SNAKE_CASE";
    kebab_case_is_serdes: "kebab-case";
    screaming_kebab_case_is_serdes: "SCREAMING-KEBAB-CASE";
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(rename_all = "camelCase")]
struct Mixed {
    start_time: u8,
    #[serial(rename = "end_time")]
    last_moment: u8,
}

#[test]
fn an_own_name_goes_before() {
    check(&Mixed { start_time: 1, last_moment: 2 }, r#"{"startTime":1,"end_time":2}"#);
    refused::<Mixed>(r#"{"startTime":1,"lastMoment":2}"#, ErrorKind::MissingField, "/end_time");
}

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq)]
#[serial(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
enum Event {
    #[serial(rename_all = "camelCase")]
    #[serde(rename_all = "camelCase")]
    KeyDown {
        key_code: u8,
    },
    KeyUp {
        key_code: u8,
    },
}

#[test]
fn a_variants_case_is_for_its_fields() {
    like_serde(&Event::KeyDown { key_code: 1 });
    like_serde(&Event::KeyUp { key_code: 1 });
    check(&Event::KeyDown { key_code: 1 }, r#"{"key_down":{"keyCode":1}}"#);
}

#[test]
fn the_schema_has_the_cased_names() {
    assert!(Mixed::json_schema()["properties"]["startTime"].is_object());
    let event = Event::json_schema();
    let names: Vec<_> =
        event["oneOf"].as_array().unwrap().iter().map(|form| form["required"][0].as_str().unwrap()).collect();
    assert_eq!(names, ["key_down", "key_up"]);
}
