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

/// A document with something in every field.
pub const SAMPLE: &str = r##"{"text":"té\"x","bytes":"AQID","float":-1.5,"wide":-170141183460469231731687303715884105728,
"set":[1,2],"queue":["a",null,"\ud83d\ude00"],"by_number":{"-1":[true],"2":[]},"any":{"k":[1,-2,0.5,null,"x",{}]},
"tuple":[1,"a",[0.5,1e300]],"external":["Unit",{"New":{"Pair":[1,"x"]}},{"Named":{"b":[1.5],"a":null}}],
"internal":[{"type":"unit"},{"a":1,"type":"named","inner":{"type":"unit"}}],
"adjacent":[{"t":"Unit"},{"c":{"a":"x"},"t":"Named"},{"t":"Pair","c":[1,{"t":"Number","c":-5}]}],
"row":[18446744073709551615,"row",null],"cow":"cow","x":0.1,"y":-1,"next":{"rest":1},"more":7}"##;

impl Shapes {
    /// The value of [`SAMPLE`].
    pub fn sample() -> Self {
        json::from_str(SAMPLE).expect("a document of every shape")
    }
}
