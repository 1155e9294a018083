use super::{accepts, refuses, schema_of_field};
use serial_runtime::FastSerialize;
use std::borrow::Cow;

#[derive(FastSerialize, Debug)]
struct Color {
    #[serial(pattern = "^#[0-9A-Fa-f]{6}$")]
    v: String,
}

#[test]
fn a_sequence_of_classes() {
    for value in [r##""#FFaa09""##, r##""#000000""##, r#""\u0023ffffff""#] {
        accepts::<Color>(value);
    }
    for value in [
        r#""""#,
        r##""#""##,
        r##""#FFF""##,
        r##""#GGGGGG""##,
        r##""#FFFFFFF""##,
        r##"" #FFFFFF""##,
        r##""#FFFFF\n""##,
        r##""#FFFFFF\n""##,
    ] {
        refuses::<Color>(value, "pattern");
    }
}

#[derive(FastSerialize, Debug)]
struct Anywhere {
    #[serial(pattern = "b[0-9]")]
    v: Option<String>,
}

#[test]
fn it_matches_anywhere_unless_it_is_anchored() {
    accepts::<Anywhere>(r#""ab1c""#);
    accepts::<Anywhere>(r#""b1""#);
    accepts::<Anywhere>("null");
    refuses::<Anywhere>(r#""b""#, "pattern");
    refuses::<Anywhere>(r#""1b""#, "pattern");
}

#[derive(FastSerialize, Debug)]
struct Engine {
    #[serial(pattern = "^(?:red|green|blue)(?:-[a-z]+)*$")]
    v: Cow<'static, str>,
}

#[test]
fn alternatives_and_repetitions_of_groups() {
    for value in [r#""red""#, r#""green-dark""#, r#""blue-very-light""#] {
        accepts::<Engine>(value);
    }
    for value in [r#""pink""#, r#""red-""#, r#""red-Dark""#, r#""xred""#] {
        refuses::<Engine>(value, "pattern");
    }
}

#[derive(FastSerialize, Debug)]
struct Letters {
    #[serial(pattern = "^[\\p{L} ]{1,4}$")]
    v: Box<str>,
}

#[test]
fn classes_are_of_characters_not_bytes() {
    for value in [r#""éàüö""#, r#""日本""#, r#""a b""#] {
        accepts::<Letters>(value);
    }
    for value in [r#""""#, r#""abcde""#, r#""a1""#, r#""😀""#] {
        refuses::<Letters>(value, "pattern");
    }
}

#[derive(FastSerialize, Debug)]
struct Optional {
    #[serial(pattern = "^v?[0-9]+(?:\\.[0-9]+)?$")]
    v: String,
}

#[test]
fn optional_parts() {
    for value in [r#""1""#, r#""v1""#, r#""v10.25""#] {
        accepts::<Optional>(value);
    }
    for value in [r#""v""#, r#""1.""#, r#"".5""#, r#""vv1""#] {
        refuses::<Optional>(value, "pattern");
    }
}

#[derive(FastSerialize, Debug)]
struct Several {
    #[serial(pattern = "^[a-z]", pattern = "[0-9]$")]
    v: String,
}

#[test]
fn several_patterns_all_match() {
    accepts::<Several>(r#""a1""#);
    refuses::<Several>(r#""A1""#, "pattern");
    refuses::<Several>(r#""ab""#, "pattern");
}

#[test]
fn the_schema_has_the_pattern_as_written() {
    assert_eq!(schema_of_field::<Color>()["pattern"], "^#[0-9A-Fa-f]{6}$");
    assert_eq!(schema_of_field::<Engine>()["pattern"], "^(?:red|green|blue)(?:-[a-z]+)*$");
}

#[test]
fn the_message_shows_pattern_and_text() {
    let report = Color { v: "red".into() }.validate().unwrap_err();
    assert_eq!(report.to_string(), "expected text that matches `^#[0-9A-Fa-f]{6}$`, found `red`, path /v");
}
