//! `semver::Version`, `VersionReq` and `Comparator`: text.

use super::text_form::{spelled, text_form};
use crate::describe::Type;
use ::semver::{Comparator, Version, VersionReq};

/// Three numbers without leading zeros, then what is before a release and what it was built from.
const VERSION: &str = concat!(
    r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)",
    r"(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$",
);

text_form! {
    Version: spelled!("Version", "semver::Version", "A semantic version.", VERSION), "a semantic version",
        |version| version, |text| text.parse().ok(), empty: Self::new(0, 0, 0);
    VersionReq: Type::Str, "a requirement for a semantic version", |req| req, |text| text.parse().ok(),
        empty: Self::STAR;
    Comparator: Type::Str, "a comparison with a semantic version", |req| req, |text| text.parse().ok();
}
