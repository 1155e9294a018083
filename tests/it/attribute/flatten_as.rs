//! `flatten(prefix = "..")`, and `flatten` with `as = FromInto<Type>`: entries under other names, and those of another type.

use super::{check, reads, refused};
use crate::{
    schema::{agree, validator, well_formed},
    support::both_formats,
};
use serial_runtime::{ErrorKind, FastSerialize, adapters::*, json, msgpack};
use std::{borrow::Cow, collections::BTreeMap};

#[derive(FastSerialize, Debug, PartialEq, Clone, Default)]
struct Player {
    #[serial(length(max = 5))]
    name: String,
    #[serial(default = 7, alias = "score", range(max = 9))]
    points: u8,
    #[serial(skip_serializing_if = Option::is_none)]
    team: Option<Team>,
    #[serial(default)]
    history: Vec<Team>,
    id: u128,
}

#[derive(FastSerialize, Debug, PartialEq, Clone, Default)]
struct Team {
    name: String,
    #[serial(flatten(prefix = "at_"))]
    place: Place,
}

#[derive(FastSerialize, Debug, PartialEq, Clone, Default)]
struct Place {
    x: i8,
    y: Option<i8>,
}

#[derive(FastSerialize, Debug, PartialEq, Clone)]
#[serial(deny_unknown_fields)]
struct Game {
    name: String,
    #[serial(flatten(prefix = "one_"))]
    one: Player,
    #[serial(flatten(prefix = "two_"))]
    two: Option<Box<Player>>,
    end: bool,
}

fn game() -> Game {
    let team = |name: &str| Team { name: name.into(), place: Place { x: -1, y: Some(1) } };
    Game {
        name: "g".into(),
        one: Player { name: "a".into(), points: 1, team: Some(team("t")), history: vec![team("u")], id: 1 },
        two: Some(Box::new(Player { name: "b".into(), points: 2, team: None, history: vec![], id: 2 })),
        end: true,
    }
}

const TEAM: &str = r#"{"name":"t","at_x":-1,"at_y":1}"#;

fn text() -> String {
    let one = r#""one_name":"a","one_points":1,"one_team":TEAM,"one_history":[TEAM],"one_id":1"#;
    let one = one.replacen("TEAM", TEAM, 1).replace("TEAM", &TEAM.replace("\"t\"", "\"u\""));
    let two = r#""two_name":"b","two_points":2,"two_history":[],"two_id":2"#;
    format!(r#"{{"name":"g",{one},{two},"end":true}}"#)
}

#[test]
fn names_begin_with_it() {
    let (game, text) = (game(), text());
    assert_eq!(json::to_string(&game).unwrap(), text);
    assert_eq!(json::from_str::<Game>(&text).unwrap(), game);
    assert_eq!(json::from_slice_report::<Game>(text.as_bytes()).unwrap(), game);
    let packed = msgpack::to_vec(&game).unwrap();
    assert_eq!(msgpack::from_slice::<Game>(&packed).unwrap(), game);
    let pretty = json::to_string_pretty(&game).unwrap();
    assert_eq!(json::from_str::<Game>(&pretty).unwrap(), game);
    let none = Game { two: None, ..game.clone() };
    assert_eq!(json::from_str::<Game>(&json::to_string(&none).unwrap()).unwrap(), none);
    let mut again = none;
    json::decode_into(&mut again, text.as_bytes()).unwrap();
    assert_eq!(again, game);
}

#[test]
fn in_any_order_and_with_escapes() {
    let members = [
        r#""end":true"#,
        r#""two_points":2"#,
        r#""one_id":1"#,
        r#""two_name":"b""#,
        r#""one_score":1"#,
        r#""name":"g""#,
        r#""o\u006ee_name":"\u0061""#,
        r#""two_id":2"#,
        r#""one_history":[{"at_x":-1,"name":"u","at_y":1}]"#,
        r#""one_team":{"at_y":1,"at_x":-1,"name":"t"}"#,
    ];
    for turn in 0..members.len() {
        let mut members = members;
        members.rotate_left(turn);
        let text = format!("{{{}}}", members.join(" , "));
        assert_eq!(json::from_str::<Game>(&text).unwrap(), game(), "{text}");
    }
    let one = r#"{"name":"g","one_name":"a","one_id":1,"end":false}"#;
    let read: Game = json::from_str(one).unwrap();
    assert_eq!((read.one.points, read.two), (7, None));
    let read: Borrowed<'_> = json::from_str(r#"{"title_text":"a","title_tag":"b"}"#).unwrap();
    assert!(matches!(read.title, Title { text: Cow::Borrowed("a"), tag: "b" }));
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Title<'a> {
    text: Cow<'a, str>,
    tag: &'a str,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Borrowed<'a> {
    #[serial(flatten(prefix = "title_"))]
    title: Title<'a>,
}

#[test]
fn errors_say_the_whole_name() {
    let refuse = |from: &str, to: &str, kind, path: &str| {
        refused::<Game>(&text().replace(from, to), kind, path);
    };
    refuse(r#""one_id":1"#, r#""one_id":"x""#, ErrorKind::Type, "/one_id");
    refuse(r#""one_id":1,"#, "", ErrorKind::MissingField, "/one_id");
    refuse(r#""two_name":"b","#, "", ErrorKind::MissingField, "/two_name");
    refuse(r#""one_points":1"#, r#""one_points":10"#, ErrorKind::Constraint, "/one_points");
    refuse(r#""one_points":1"#, r#""one_points":1,"one_score":1"#, ErrorKind::Duplicate, "/one_score");
    refuse(r#""one_id":1"#, r#""one_id":1,"id":1"#, ErrorKind::UnknownField, "/id");
    refuse(r#""one_id":1"#, r#""one_id":1,"one_x":1"#, ErrorKind::UnknownField, "/one_x");
    refuse(r#""at_x":-1"#, r#""at_x":-1000"#, ErrorKind::OutOfRange, "/one_team/at_x");
    let error = json::from_str::<Game>(&text().replace("\"end\":true", "\"x\":1")).unwrap_err();
    assert!(error.message().contains("`one_name`"), "{error}");
    let wrong = Game { one: Player { points: 10, name: "too long".into(), ..game().one }, ..game() };
    let report = wrong.validate().unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(paths, ["/one_name", "/one_points"]);
}

#[test]
fn the_schema_and_samples_have_the_whole_names() {
    well_formed::<Game>();
    let schema = Game::json_schema();
    let properties = schema["properties"].as_object().unwrap();
    assert!(properties.contains_key("one_score") && properties.contains_key("two_team"));
    assert!(!properties.contains_key("points"));
    let validator = validator(&schema);
    let document = serde_json::from_str(&text()).unwrap();
    assert!(agree::<Game>(&validator, &document));
    assert_ne!(Game::fingerprint(), Renamed::fingerprint());
    use serial_runtime::samples::Samples;
    let mut seed = 1_u64;
    let mut bits = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        seed >> 11
    };
    for _ in 0..20 {
        let team = Team::arbitrary_valid(&mut bits).unwrap();
        reads(&json::to_string(&team).unwrap(), &team);
    }
}

#[derive(FastSerialize, Debug, PartialEq, Clone)]
struct Renamed {
    name: String,
    #[serial(flatten(prefix = "uno_"))]
    one: Player,
    #[serial(flatten(prefix = "due_"))]
    two: Option<Box<Player>>,
    end: bool,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Coded {
    #[serial(msgpack(rename = "i"))]
    id: u8,
    #[serial(rename(serialize = "written", deserialize = "read"))]
    split: u8,
    #[serial(default)]
    flag: bool,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Holder {
    #[serial(flatten(
        prefix = "a very long prefix, which is longer than what fits, ........................................................................: "
    ))]
    long: Place,
    #[serial(flatten(prefix = "c_"))]
    coded: Coded,
}

#[test]
fn each_way_and_each_format_has_its_names() {
    let holder = Holder { long: Place { x: 1, y: None }, coded: Coded { id: 1, split: 2, flag: true } };
    let text = json::to_string(&holder).unwrap();
    assert!(text.ends_with(r#","c_id":1,"c_written":2,"c_flag":true}"#), "{text}");
    assert_eq!(json::from_str::<Holder>(&text.replace("written", "read")).unwrap(), holder);
    assert!(json::from_str::<Holder>(&text).is_err());
    let packed = msgpack::to_vec(&holder).unwrap();
    let end = b"\xa3c_i\x01\xa9c_written\x02\xa6c_flag\xc3";
    assert!(packed.ends_with(end));
    let mut read = packed[..packed.len() - end.len()].to_vec();
    read.extend(b"\xa6c_flag\xc3\xa6c_read\x02\xa3c_i\x01");
    assert_eq!(msgpack::from_slice::<Holder>(&read).unwrap(), holder);
}

/// The same names, written by hand.
#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
struct Plain {
    name: String,
    at_x: i8,
    at_y: Option<i8>,
}

#[test]
fn bytes_are_those_of_fields_with_these_names() {
    let (plain, team) = (
        Plain { name: "t".into(), at_x: -1, at_y: None },
        Team { name: "t".into(), place: Place { x: -1, y: None } },
    );
    both_formats(&plain);
    assert_eq!(json::to_vec(&plain).unwrap(), json::to_vec(&team).unwrap());
    assert_eq!(msgpack::to_vec(&plain).unwrap(), msgpack::to_vec(&team).unwrap());
}

#[derive(Debug, PartialEq, Clone)]
struct Angle {
    degrees: f64,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Radians {
    radians: f64,
}

impl From<Angle> for Radians {
    fn from(angle: Angle) -> Self {
        Self { radians: angle.degrees / 2.0 }
    }
}

impl TryFrom<Radians> for Angle {
    type Error = String;

    fn try_from(it: Radians) -> Result<Self, String> {
        if it.radians < 10.0 { Ok(Self { degrees: it.radians * 2.0 }) } else { Err("turns too far".into()) }
    }
}

#[derive(Debug, PartialEq, Clone)]
struct Labels(Vec<(String, u8)>);

impl From<Labels> for BTreeMap<String, u8> {
    fn from(labels: Labels) -> Self {
        labels.0.into_iter().collect()
    }
}

impl From<BTreeMap<String, u8>> for Labels {
    fn from(map: BTreeMap<String, u8>) -> Self {
        Self(map.into_iter().collect())
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Turn {
    id: u8,
    #[serial(flatten, as = TryFromInto<Radians>)]
    angle: Angle,
    #[serial(flatten(prefix = "then_"), as = TryFromInto<Radians>)]
    then: Angle,
    #[serial(flatten, as = FromInto<BTreeMap<String, u8>>)]
    labels: Labels,
}

#[test]
fn another_type_is_flattened_in_its_place() {
    let turn = Turn {
        id: 1,
        angle: Angle { degrees: 3.0 },
        then: Angle { degrees: 1.0 },
        labels: Labels(vec![("a".into(), 1), ("b".into(), 2)]),
    };
    check(&turn, r#"{"id":1,"radians":1.5,"then_radians":0.5,"a":1,"b":2}"#);
    reads(r#"{"b":2,"then_radians":0.5,"a":1,"radians":1.5,"id":1}"#, &turn);
    let far = r#"{"id":1,"radians":10,"then_radians":0.5}"#;
    let error = json::from_str::<Turn>(far).unwrap_err();
    assert_eq!((error.kind(), error.message()), (ErrorKind::Custom, "turns too far"));
    assert!(Turn::json_schema()["properties"]["then_radians"].is_object());
    well_formed::<Turn>();
}
