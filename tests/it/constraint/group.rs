//! `group("name", ..)`: rules that are asked only where their group is.

use crate::attribute::{check, refused};
use serial_runtime::{
    DecodeOptions, ErrorKind, FastSerialize, json, msgpack,
    validate::{Validate, Violations},
};

#[derive(FastSerialize, Debug, PartialEq)]
struct User {
    #[serial(group("signup", length(min = 8, message = "too short"), pattern = "[0-9]"), length(max = 12))]
    password: String,
    #[serial(rename = "mail", group("signup", "invite", required, email))]
    email: Option<String>,
    #[serial(group("admin", range(min = 5)), group("root", range(min = 9)))]
    level: u8,
    #[serial(default)]
    friends: Vec<User>,
}

const TEXT: &str = r#"{"password":"short","mail":null,"level":1,"friends":[{"password":"x","mail":"y","level":6,"friends":[]}]}"#;

fn asked(groups: &'static [&'static str]) -> DecodeOptions {
    DecodeOptions { groups, ..DecodeOptions::default() }
}

#[test]
fn are_asked_where_their_group_is() {
    let user: User = json::from_str(TEXT).unwrap();
    check(&user, TEXT);
    let packed = msgpack::to_vec(&user).unwrap();
    let broken = |groups: &'static [&'static str]| {
        let validated = user.validate_with_groups(groups);
        let of = |report: Result<(), serial_runtime::Report>| {
            let issues = report.err().map_or_else(Vec::new, |report| report.issues().to_vec());
            issues.into_iter().map(|issue| format!("{} {}", issue.path, issue.code)).collect::<Vec<_>>()
        };
        let validated = of(validated);
        let decoded = of(json::from_slice_report_with::<User>(TEXT.as_bytes(), &asked(groups)).map(drop));
        let of_msgpack = of(msgpack::from_slice_report_with::<User>(&packed, &asked(groups)).map(drop));
        assert_eq!(decoded, of_msgpack);
        assert_eq!(
            json::from_slice_with::<User>(TEXT.as_bytes(), &asked(groups)).is_err(),
            !validated.is_empty()
        );
        (validated, decoded)
    };
    assert_eq!(broken(&[]), (vec![], vec![]));
    assert_eq!(broken(&["other"]), (vec![], vec![]));
    let (validated, decoded) = broken(&["admin"]);
    assert_eq!((&validated, &decoded), (&vec!["/level range".to_owned()], &vec!["/level range".to_owned()]));
    let (validated, decoded) = broken(&["other", "root"]);
    assert_eq!(validated, ["/friends/0/level range"]);
    assert_eq!(decoded, ["/friends/0/level range"]);
    // A struct in which something is wrong already is not held to rules that look at all of it.
    let (validated, _) = broken(&["signup"]);
    assert_eq!(
        validated,
        ["/friends/0/password length", "/friends/0/password pattern", "/friends/0/mail email"]
    );
    assert_eq!(broken(&["invite"]).0, ["/friends/0/mail email"]);
}

#[test]
fn messages_and_paths_are_those_of_rules() {
    let error = json::from_slice_with::<User>(
        br#"{"password":"short","mail":"a@b.c","level":1}"#,
        &asked(&["signup"]),
    )
    .unwrap_err();
    assert_eq!(
        (error.kind(), error.path(), error.message()),
        (ErrorKind::Constraint, "/password", "too short")
    );
    refused::<User>(&TEXT.replace("short", "much longer than that"), ErrorKind::Constraint, "/password");
    let valid = r#"{"password":"longer 123","mail":"a@b.c","level":9}"#;
    assert!(json::from_slice_with::<User>(valid.as_bytes(), &asked(&["signup", "root", "admin"])).is_ok());
    let unvalidated = DecodeOptions { validate: false, ..asked(&["signup"]) };
    assert!(json::from_slice_with::<User>(TEXT.as_bytes(), &unvalidated).is_ok());
}

#[test]
fn are_not_in_the_schema() {
    let schema = User::json_schema();
    assert_eq!(schema["properties"]["password"], serde_json::json!({ "type": "string", "maxLength": 12 }));
    crate::schema::well_formed::<User>();
}

#[derive(FastSerialize, Debug)]
#[serial(context = u8)]
struct Measured {
    #[serial(group("measured", custom = |value: &u8, most: &u8| if value <= most { Ok(()) } else { Err("too much") }))]
    value: u8,
}

#[test]
fn may_ask_a_context() {
    let value = Measured { value: 3 };
    let mut found = Violations::within(&2_u8);
    found.ask(&["measured"]);
    value.validate_in(&mut found);
    assert_eq!(found.iter().next().unwrap().message(), "too much");
    assert!(value.validate_with_context(&2_u8).is_ok());
}
