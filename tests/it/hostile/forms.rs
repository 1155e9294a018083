//! Two models with every other layout and form: numbers for names, fields that are kept, patches, and what adapters make of a value.

use serial_runtime::{FastSerialize, Maybe, RawNumber, UnknownBuf, adapters::*, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    net::IpAddr,
    time::{Duration, SystemTime},
};

/// Fields of every form. Its patch is a model, too.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(patch(Debug, Clone, PartialEq), omit_none, rename_all = "camelCase", validate = Forms::in_order)]
pub struct Forms {
    #[serial(default)]
    keyed: Vec<Keyed>,
    #[serial(default)]
    grown: Vec<Grown>,
    maybe: Maybe<Vec<i16>>,
    perhaps: Option<Option<String>>,
    #[serial(default, as = Vec<PickFirst<(_, DisplayFromStr, FromInto<Older>)>>)]
    newer: Vec<Newer>,
    #[serial(default, on_error = "skip")]
    some: Vec<u8>,
    #[serial(default, on_error = "default")]
    level: i8,
    #[serial(default, as = MapSkipError<DisplayFromStr, Hex>)]
    hashes: BTreeMap<bool, Vec<u8>>,
    #[serial(default, as = OneOrMany)]
    hosts: Vec<IpAddr>,
    #[serial(default, as = "StringWithSeparator<','>")]
    tags: BTreeSet<u16>,
    #[serial(default, as = Pairs)]
    pairs: BTreeMap<i8, bool>,
    #[serial(default, as = NoneAsEmptyString)]
    none: Option<u8>,
    #[serial(default, base64url)]
    tokens: Vec<[u8; 2]>,
    #[serial(default, packed)]
    levels: Vec<f32>,
    #[serial(default, float = "text")]
    ratios: Vec<f64>,
    #[serial(default, float = "null")]
    ratio: Option<f32>,
    #[serial(default, js_safe)]
    id: u64,
    #[serial(time = "rfc3339")]
    began: Option<SystemTime>,
    #[serial(time = "unix_ms")]
    took: Option<Duration>,
    #[serial(as = Option<SecondsFrac>)]
    lap: Option<Duration>,
    #[serial(default, lax)]
    page: Option<u32>,
    #[serial(default, trim, lowercase)]
    name: String,
    #[serial(default, sensitive, pattern = "^[a-z]*$")]
    secret: String,
    number: Option<RawNumber>,
    #[serial(default, json(hex), msgpack(rename = "sum"))]
    check_sum: Vec<u8>,
    #[serial(default)]
    ways: Vec<Way>,
    #[serial(default)]
    below: Vec<Below>,
}

impl Forms {
    fn in_order(&self) -> Result<(), &'static str> {
        if self.level < 100 { Ok(()) } else { Err("a level is below 100") }
    }
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(deny_unknown_fields)]
pub struct Way {
    #[serial(flatten(prefix = "from_"))]
    from: Spot,
    #[serial(flatten(prefix = "to_"))]
    to: Option<Spot>,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
pub struct Spot {
    x: f32,
    #[serial(default, alias = "why")]
    y: u8,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(keys, omit_none)]
pub struct Keyed {
    #[serial(key = 1)]
    id: u64,
    #[serial(key = 200, alias = "title", length(max = 5))]
    name: String,
    #[serial(key = 70000)]
    inner: Option<Box<Keyed>>,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(array, unknown = "ignore")]
pub struct Grown {
    #[serial(key = 0)]
    id: u8,
    #[serial(key = 3, default)]
    more: Vec<Grown>,
}

/// What has an older form, and a text.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(msgpack(array))]
pub struct Newer {
    new: u8,
    #[serial(default, as = Vec<PickFirst<(_, FromInto<Older>)>>)]
    inner: Vec<Newer>,
}

impl std::fmt::Display for Newer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.new)
    }
}

impl std::str::FromStr for Newer {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self { new: text.parse()?, inner: Vec::new() })
    }
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
pub struct Older {
    old: u8,
    #[serial(default)]
    inner: Vec<Older>,
}

impl From<Older> for Newer {
    fn from(older: Older) -> Self {
        Self { new: older.old, inner: older.inner.into_iter().map(Self::from).collect() }
    }
}

impl From<Newer> for Older {
    fn from(newer: Newer) -> Self {
        Self { old: newer.new, inner: newer.inner.into_iter().map(Self::from).collect() }
    }
}

/// A bound of its own on how deep it nests.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(max_depth = 6, duplicates = "last")]
pub struct Below {
    #[serial(default)]
    below: Vec<Below>,
    #[serial(default, group("strict", range(max = 3)))]
    n: u8,
}

/// What it does not know is kept as it is written, which holds in one format only.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(unknown = "keep", default)]
pub struct Kept {
    id: u8,
    inner: Option<Box<Kept>>,
    #[serial(skip_serializing_if = Vec::is_empty)]
    list: Vec<Kept>,
    rest: UnknownBuf,
}

impl Default for Kept {
    fn default() -> Self {
        Self { id: 3, inner: None, list: Vec::new(), rest: UnknownBuf::default() }
    }
}

/// A document with something in every field of [`Forms`].
pub const SAMPLE: &str = r#"{"keyed":[{"id":9,"title":"ann","inner":{"id":1,"name":""}}],"grown":[[1],[2,null,null,[[3]],true]],
"maybe":null,"perhaps":null,"newer":[{"new":1},"7",{"old":2,"inner":[{"old":3}]},{"new":4,"inner":[{"old":5},{"new":6}]}],
"some":[1,null,300,2],"level":"loud","hashes":{"true":"beef","yes":"00","false":"x"},"hosts":"::1","tags":"3,1,2",
"pairs":[[-1,true],[2,false]],"none":"","tokens":["-_8","AAA"],"levels":[1.0,-0.0,3.4e38],"ratios":[0.5,"NaN","-Infinity"],
"ratio":null,"id":"18446744073709551615","began":"1969-12-31T23:59:59.5Z","took":1500,"lap":0.25,"page":"7","name":" \u00c4nn ",
"secret":"abc","number":-1.50e+2,"checkSum":"beef","ways":[{"from_x":0.5,"from_why":1},{"to_x":-1,"from_x":2}],"below":[{"below":[{"n":1,"n":2}]},{"n":9}]}"#;

/// A document of [`Kept`].
pub const KEPT: &str = r#"{"id":1,"a\n" : [1.0, {"x": null}],"inner":{"big":123456789012345678901234567890},"list":[{"id":2, "?":"\ud83d\ude00" }]}"#;

impl Forms {
    /// The value of [`SAMPLE`].
    pub fn sample() -> Self {
        json::from_str(SAMPLE).expect("a document of every form")
    }
}

impl FormsPatch {
    /// The value of [`SAMPLE`], as a patch.
    pub fn sample() -> Self {
        json::from_str(SAMPLE).expect("a patch of every form")
    }
}

impl Kept {
    /// The value of [`KEPT`].
    pub fn sample() -> Self {
        json::from_str(KEPT).expect("a document with fields that nobody knows")
    }
}
