use super::{check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(rename_all = "snake_case")]
enum Codec {
    Opus,
    #[serial(alias = "mpeg3")]
    Mp3,
    Custom {
        bits: u8,
    },
    #[serial(other)]
    Unknown,
}

#[test]
fn every_name_that_no_other_variant_has_is_read_as_it() {
    for name in ["flac", "OPUS", "", "Unknown", "unknown", "é", "a name of more than thirty-one bytes in all"]
    {
        reads(&format!("\"{name}\""), &Codec::Unknown);
    }
    reads(r#""fl\u0061c""#, &Codec::Unknown);
}

#[test]
fn known_names_stay_what_they_are() {
    check(&Codec::Opus, r#""opus""#);
    check(&Codec::Mp3, r#""mp3""#);
    reads(r#""mpeg3""#, &Codec::Mp3);
    check(&Codec::Custom { bits: 8 }, r#"{"custom":{"bits":8}}"#);
    refused::<Codec>(r#"{"custom":{"bits":"x"}}"#, ErrorKind::Type, "/custom/bits");
}

#[test]
fn it_is_written_under_its_own_name() {
    check(&Codec::Unknown, r#""unknown""#);
}

#[test]
fn what_is_no_name_is_refused() {
    for text in ["1", "null", "[]", "true"] {
        refused::<Codec>(text, ErrorKind::Type, "");
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Track {
    codecs: Vec<Codec>,
}

#[test]
fn inside_lists_each_for_itself() {
    reads(
        r#"{"codecs":["opus","x","mp3"]}"#,
        &Track { codecs: vec![Codec::Opus, Codec::Unknown, Codec::Mp3] },
    );
}

#[test]
fn the_schema_accepts_every_name() {
    let schema = Codec::json_schema();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for accepted in [r#""opus""#, r#""flac""#, r#""unknown""#, r#"{"custom":{"bits":8}}"#] {
        assert!(validator.is_valid(&serde_json::from_str(accepted).unwrap()), "{accepted}");
    }
    for refused in ["1", "null", r#"{"custom":{}}"#, r#"{"custom":{"bits":256}}"#] {
        assert!(!validator.is_valid(&serde_json::from_str(refused).unwrap()), "{refused}");
    }
}
