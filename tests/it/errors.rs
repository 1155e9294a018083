//! What an error says, and where; the report of all of them.

use serial_runtime::{FastSerialize, json, msgpack};

#[derive(FastSerialize, Debug, PartialEq)]
struct Video {
    #[serial(length(min = 1, max = 10))]
    title: String,
    #[serial(range(min = 0.0, max = 1.0))]
    score: f64,
    captions: Vec<Caption>,
    kind: Kind,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Caption {
    #[serial(rename = "textLine", length(min = 1))]
    text: String,
    start: f64,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(rename_all = "snake_case")]
enum Kind {
    Short,
    Long,
    Live { viewers: u32 },
}

#[track_caller]
fn says(text: &str, expected: &str) {
    assert_eq!(json::from_str::<Video>(text).unwrap_err().to_string(), expected);
}

#[test]
fn messages_name_expected_found_and_place() {
    says(
        "{\"title\": \"t\",\n \"score\" 0.5}",
        "expected `:`, found the number `0.5` at line 2 column 10 (byte 24), path /score",
    );
    says(
        r#"{"title":5}"#,
        "expected a string, found the number `5` at line 1 column 10 (byte 9), path /title",
    );
    says(
        r#"{"captions":[{"textLine":"x","start":"0"}]}"#,
        "expected a number within the range of a 64-bit float, found a string at line 1 column 38 (byte 37), \
         path /captions/0/start",
    );
    says(
        r#"{"title":"t","captions":[{"textLine":"x"}]}"#,
        "missing field `start` at line 1 column 26 (byte 25), path /captions/0/start",
    );
    says(
        r#"{"title":"12345678901","score":1}"#,
        "expected at least 1 and at most 10 characters, found 11 at line 1 column 10 (byte 9), path /title",
    );
    says(
        r#"{"kind":"medium"}"#,
        "unknown variant `medium`, expected one of `short`, `long`, `live` at line 1 column 9 (byte 8), path /kind",
    );
    says(r#"{"title":"t","title":"u"}"#, "duplicate key `title` at line 1 column 14 (byte 13), path /title");
    says("", "expected a value, found the end of the input at line 1 column 1 (byte 0)");
}

#[test]
fn a_report_holds_all_of_them() {
    let text = r#"{
  "title": "",
  "score": 1.5,
  "captions": [
    {"textLine": "fine", "start": 0},
    {"textLine": "", "start": "late", "colour": "red"},
    7,
    {"start": 1}
  ],
  "kind": {"live": {"viewers": -1}}
}"#;
    let report = json::from_slice_report::<Video>(text.as_bytes()).unwrap_err();
    let found: Vec<_> = report
        .issues()
        .iter()
        .map(|issue| (issue.code.to_string(), issue.path.clone(), issue.line.unwrap()))
        .collect();
    let expected = [
        ("length", "/title", 2),
        ("range", "/score", 3),
        ("length", "/captions/1/textLine", 6),
        ("type", "/captions/1/start", 6),
        ("unknown_field", "/captions/1/colour", 6),
        ("type", "/captions/2", 7),
        ("missing_field", "/captions/3/textLine", 8),
        ("out_of_range", "/kind/live/viewers", 10),
    ];
    let expected: Vec<_> =
        expected.iter().map(|(code, path, line)| (code.to_string(), path.to_string(), *line)).collect();
    assert_eq!(found, expected);
    assert_eq!(report.to_string().lines().count(), 8);
}

#[test]
fn a_report_ends_at_broken_grammar() {
    let report = json::from_slice_report::<Video>(br#"{"title":5,"score":"x","captions":[}"#).unwrap_err();
    let codes: Vec<_> = report.issues().iter().map(|issue| issue.code.as_ref()).collect();
    assert_eq!(codes, ["type", "type", "syntax"]);
}

#[test]
fn a_report_in_messagepack_has_the_same_paths() {
    let document = serde_json::json!({
        "title": "", "score": 2.0, "captions": [{"textLine": 1, "start": 0.0}], "kind": "none",
    });
    let bytes = rmp_serde::to_vec_named(&document).unwrap();
    let report = msgpack::from_slice_report::<Video>(&bytes).unwrap_err();
    let mut paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["/captions/0/textLine", "/kind", "/score", "/title"]);
    assert!(report.issues().iter().all(|issue| issue.line.is_none() && issue.offset.is_some()));
}

#[test]
fn a_report_is_a_json_body() {
    let report = json::from_slice_report::<Video>(br#"{"title":5}"#).unwrap_err();
    let body: serde_json::Value = serde_json::from_slice(&json::to_vec(&report).unwrap()).unwrap();
    assert_eq!(body["issues"][0]["path"], "/score");
    assert_eq!(body["issues"].as_array().unwrap().len(), 4);
    let schema = serial_runtime::Report::json_schema();
    assert!(jsonschema::draft202012::new(&schema).unwrap().is_valid(&body));
}

#[test]
fn many_issues_cost_their_number() {
    let text = format!("[{}1]", "{\"textLine\":1,\"start\":2},".repeat(20_000));
    let report = json::from_slice_report::<Vec<Caption>>(text.as_bytes()).unwrap_err();
    assert_eq!(report.issues().len(), 20_001);
    assert_eq!(report.issues()[19_999].path, "/19999/textLine");
}

#[test]
fn validate_lists_everything_in_wire_names() {
    let video = Video {
        title: String::new(),
        score: 0.5,
        captions: vec![Caption { text: String::new(), start: 0.0 }],
        kind: Kind::Long,
    };
    let report = video.validate().unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(paths, ["/title", "/captions/0/textLine"]);
}
