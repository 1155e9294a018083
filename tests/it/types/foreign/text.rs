//! `url` and `semver`.

use super::{as_serde_in_both, hostile, refuses, refuses_beyond_schema};
use crate::support::{in_json, in_msgpack, reads_json};
use semver::{Comparator, Version, VersionReq};
use serial_runtime::{FastSerialize, json};
use std::collections::BTreeMap;
use url::Url;

#[test]
fn urls() {
    let url: Url = "https://example.org/a?b=c#d".parse().unwrap();
    as_serde_in_both(&url, r#""https://example.org/a?b=c#d""#);
    as_serde_in_both(&"mailto:a@example.org".parse::<Url>().unwrap(), r#""mailto:a@example.org""#);
    in_json(&BTreeMap::from([(url.clone(), 1)]), r#"{"https://example.org/a?b=c#d":1}"#);
    let long: Url = format!("https://example.org/{}", "x".repeat(1000)).parse().unwrap();
    as_serde_in_both(&long, &format!("{:?}", long.as_str()));
    reads_json(r#""HTTPS://EXAMPLE.ORG/a?b=c#d""#, &url);
    refuses::<Url>(&["", "example.org", "/a/b"]);
    refuses_beyond_schema::<Url>(&["http://"]);
    hostile::<Url>();
}

#[derive(FastSerialize, Debug)]
struct Link {
    #[serial(length(max = 20), pattern = "^https:")]
    url: Url,
}

#[test]
fn urls_have_rules() {
    assert!(json::from_str::<Link>(r#"{"url":"https://example.org"}"#).is_ok());
    let report = json::from_slice_report::<Link>(br#"{"url":"http://example.org/long"}"#).unwrap_err();
    assert_eq!(report.issues().len(), 2);
}

#[test]
fn versions() {
    for text in ["1.2.3", "0.0.0", "1.0.0-alpha.1+build.5", "18446744073709551615.0.0"] {
        as_serde_in_both(&text.parse::<Version>().unwrap(), &format!("{text:?}"));
    }
    in_msgpack(&Version::new(1, 2, 3), "a5312e322e33");
    in_json(&BTreeMap::from([(Version::new(1, 2, 3), 1)]), r#"{"1.2.3":1}"#);
    let long: Version = format!("1.0.0-{}", "x".repeat(300)).parse().unwrap();
    as_serde_in_both(&long, &format!("\"{long}\""));
    in_json(&BTreeMap::from([(long.clone(), 1)]), &format!("{{\"{long}\":1}}"));
    refuses::<Version>(&["", "1", "1.2", "01.2.3", "1.2.3-", "v1.2.3"]);
    refuses_beyond_schema::<Version>(&["18446744073709551616.0.0"]);
    hostile::<Version>();
}

#[test]
fn requirements() {
    as_serde_in_both(&">=1.2, <2".parse::<VersionReq>().unwrap(), r#"">=1.2, <2""#);
    as_serde_in_both(&"~1.2".parse::<Comparator>().unwrap(), r#""~1.2""#);
    refuses_beyond_schema::<VersionReq>(&["", "x y"]);
    hostile::<VersionReq>();
    hostile::<Comparator>();
}
