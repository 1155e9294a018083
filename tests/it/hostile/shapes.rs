//! One model with every shape that the derive knows: what the models of both stacks cannot say alike is here.

use serial_runtime::{FastSerialize, Value, json};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, VecDeque},
};

#[derive(FastSerialize, Debug, Clone, PartialEq)]
pub struct Shapes {
    #[serial(length(max = 20), default)]
    text: String,
    #[serial(default)]
    bytes: Vec<u8>,
    #[serial(default, range(min = -5.0, max = 1e6))]
    float: f32,
    #[serial(default)]
    wide: i128,
    #[serial(default)]
    set: BTreeSet<u16>,
    #[serial(default)]
    queue: VecDeque<Option<char>>,
    #[serial(default)]
    by_number: BTreeMap<i32, Vec<bool>>,
    #[serial(default)]
    any: Option<Value>,
    #[serial(default)]
    tuple: (u8, Option<String>, [f64; 2]),
    #[serial(default)]
    external: Vec<External>,
    #[serial(default)]
    internal: Vec<Internal>,
    #[serial(default)]
    adjacent: Vec<Adjacent>,
    #[serial(default)]
    untagged: Vec<Untagged>,
    #[serial(default)]
    beside: Vec<Beside>,
    #[serial(default)]
    codes: BTreeMap<Code, Code>,
    #[serial(default)]
    known: Vec<Known>,
    #[serial(default)]
    mixed: Vec<Mixed>,
    #[serial(default)]
    named: Option<Named>,
    #[serial(default)]
    row: Option<Row>,
    #[serial(default)]
    cow: Cow<'static, str>,
    #[serial(flatten)]
    flat: Option<Flat>,
    #[serial(default)]
    next: Option<Box<Shapes>>,
    #[serial(flatten)]
    rest: BTreeMap<String, u64>,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
pub struct Flat {
    x: f64,
    y: Option<i8>,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(array)]
pub struct Row(u64, String, Option<f64>);

#[derive(FastSerialize, Debug, Clone, PartialEq)]
pub enum External {
    Unit,
    New(Box<External>),
    Pair(u8, String),
    Named { a: Option<u32>, b: Vec<f32> },
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "type", rename_all = "snake_case")]
pub enum Internal {
    Unit,
    Named { a: Option<u32>, inner: Option<Box<Internal>> },
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "t", content = "c", deny_unknown_fields)]
pub enum Adjacent {
    Unit,
    Number(i64),
    Pair(u8, Option<Box<Adjacent>>),
    Named { a: String },
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(untagged)]
pub enum Untagged {
    Nothing,
    Flag(bool),
    Small(u8),
    Number(i64),
    Float(f64),
    Letter(char),
    Text(#[serial(length(max = 9))] String),
    Pair(u8, Option<Box<Untagged>>),
    Triple(String, Box<Untagged>, Vec<Untagged>),
    List(Vec<Untagged>),
    Named { a: u32, inner: Option<Box<Untagged>> },
    Closed(Closed),
    Flat(Flat),
    Either { x: Box<Untagged>, c: Option<u8> },
    Or { x: Box<Untagged>, d: Option<String> },
    Rest(BTreeMap<String, Untagged>),
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(deny_unknown_fields)]
pub struct Closed {
    y: Box<Untagged>,
    b: Option<String>,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "type")]
pub enum Beside {
    Unit,
    Flat(Flat),
    Named(Named),
    Map(BTreeMap<String, Option<Beside>>),
    Maybe(Option<Flat>),
    #[serial(other)]
    Other(String, BTreeMap<String, Value>),
}

#[derive(FastSerialize, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[serial(repr = "int")]
#[repr(i16)]
pub enum Code {
    Negative = -7,
    Zero = 0,
    #[serial(alias = 418)]
    Large = 300,
    #[serial(other)]
    Other(i16),
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
pub enum Known {
    Unit,
    Data {
        x: u8,
    },
    #[serial(other)]
    Other(String, Option<Value>),
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "v", content = "c")]
pub enum Mixed {
    #[serial(tag_value = 1, alias = "one")]
    One(Box<Mixed>),
    #[serial(tag_value = true)]
    Yes {
        a: Option<u8>,
    },
    Text,
    #[serial(untagged)]
    Point {
        x: f32,
        y: Option<Box<Mixed>>,
    },
    #[serial(untagged)]
    Number(i8),
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "kind", rename = "named")]
pub struct Named {
    n: u8,
    deeper: Option<Box<Named>>,
}

/// A document with something in every field.
pub const SAMPLE: &str = r##"{"text":"té\"x","bytes":"AQID","float":-1.5,"wide":-170141183460469231731687303715884105728,
"set":[1,2],"queue":["a",null,"\ud83d\ude00"],"by_number":{"-1":[true],"2":[]},"any":{"k":[1,-2,0.5,null,"x",{}]},
"tuple":[1,"a",[0.5,1e300]],"external":["Unit",{"New":{"Pair":[1,"x"]}},{"Named":{"b":[1.5],"a":null}}],
"internal":[{"type":"unit"},{"a":1,"type":"named","inner":{"type":"unit"}}],
"adjacent":[{"t":"Unit"},{"c":{"a":"x"},"t":"Named"},{"t":"Pair","c":[1,{"t":"Number","c":-5}]}],
"untagged":[null,true,1,-1,0.5,"x","xyz",[1,null],["k",[],[7]],[[1],2],{"a":1,"inner":{"b":"x","y":1}},{"x":1},{"y":{}},
{"x":0.5,"y":-1},{"x":{"x":null,"d":"d"},"d":"d"}],
"beside":[{"type":"Unit"},{"x":1,"type":"Flat","y":null},{"kind":"named","n":1,"type":"Named"},{"type":"Map","k":{"type":"Unit"}},
{"type":"Maybe"},{"type":"New","more":[1.50, {}]}],"codes":{"-7":0,"418":5,"1":-7},"known":["Unit",{"Data":{"x":1}},"New",{"Newer":[1]}],
"mixed":[{"c":{"v":true,"c":{"a":1}},"v":"one"},{"v":"Text"},{"x":1.5,"y":{"c":-3,"v":1}},7],"named":{"n":1,"deeper":{"n":2}},
"row":[18446744073709551615,"row",null],"cow":"cow","x":0.1,"y":-1,"next":{"rest":1},"more":7}"##;

impl Shapes {
    /// The value of [`SAMPLE`].
    pub fn sample() -> Self {
        json::from_str(SAMPLE).expect("a document of every shape")
    }
}
