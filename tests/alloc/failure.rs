//! A request for memory that is not granted: the process ends by an abort, as Rust's own collections end it, and never by a
//! broken memory access.

use super::GRANTED;
use serial_runtime::{FastSerialize, Report, Value, json, msgpack};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    env,
    process::Command,
};

#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Model {
    text: String,
    list: Vec<Option<Box<Model>>>,
    map: HashMap<String, Vec<u16>>,
    sorted: BTreeMap<i32, Cow<'static, str>>,
    bytes: Vec<u8>,
    any: Value,
    kind: Kind,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "type")]
enum Kind {
    Named { a: String, b: Vec<String> },
}

const TEXT: &str = r#"{"text":"an escape \n here","list":[null,{"text":"x","list":[],"map":{},"sorted":{},"bytes":"","any":null,
"kind":{"b":["y"],"a":"z","type":"Named"}}],"map":{"k":[1,2,3],"l":[]},"sorted":{"1":"one","-1":"minus one"},"bytes":"AQIDBA==",
"any":{"k":[1,"x",{}],"l":"\u00e9"},"kind":{"type":"Named","a":"a","b":["b","c"]}}"#;

/// A name, and what a child does by that name.
type Work = (&'static str, Box<dyn FnOnce()>);

/// What children do, with everything that they need for it.
fn work() -> [Work; 8] {
    let value: Model = json::from_str(TEXT).unwrap();
    let packed = msgpack::to_vec(&value).unwrap();
    let (one, two) = (packed.clone(), packed.clone());
    let broken = TEXT.replace("\"x\"", "7").replace("[1,2,3]", "[\"a\",-1]");
    let (mut warm, again) = (value.clone(), value.clone());
    fn report(report: Result<Model, Report>) {
        assert!(report.unwrap_err().len() > 2);
    }
    [
        ("json", Box::new(|| drop(json::from_str::<Model>(TEXT).unwrap()))),
        ("msgpack", Box::new(move || drop(msgpack::from_slice::<Model>(&packed).unwrap()))),
        ("json value", Box::new(|| drop(json::from_str::<Value>(TEXT).unwrap().clone()))),
        ("msgpack value", Box::new(move || drop(msgpack::from_slice::<Value>(&one).unwrap().clone()))),
        ("report", Box::new(move || report(json::from_slice_report(broken.as_bytes())))),
        ("in place", Box::new(move || msgpack::decode_into(&mut warm, &two).unwrap())),
        (
            "encode",
            Box::new(move || drop((json::to_vec_pretty(&again).unwrap(), msgpack::to_vec(&again).unwrap()))),
        ),
        ("in pieces", Box::new(move || json::to_writer(&mut Vec::new(), &value).unwrap())),
    ]
}

/// Not a test by itself: what the test below runs in processes of its own.
#[test]
#[ignore = "run by the_nth_request_fails"]
fn child() {
    let (Ok(name), Ok(nth)) = (env::var("SERIAL_CHILD"), env::var("SERIAL_NTH")) else { return };
    let nth: usize = nth.parse().unwrap();
    let (_, run) = work().into_iter().find(|(work, _)| *work == name).unwrap();
    GRANTED.set(nth);
    run();
    let left = GRANTED.replace(0);
    // Whether a request was refused, and the process is here all the same.
    assert!(left > 0, "somebody has caught a failed allocation");
}

#[test]
#[cfg(unix)]
fn the_nth_request_fails() {
    use std::os::unix::process::ExitStatusExt;
    const ABORT: i32 = 6;
    for (name, _) in work() {
        let mut aborted = 0;
        for nth in 1..=200 {
            let child = Command::new(env::current_exe().unwrap())
                .args(["--ignored", "--exact", "failure::child", "--test-threads=1"])
                .env("SERIAL_CHILD", name)
                .env("SERIAL_NTH", nth.to_string())
                .output()
                .unwrap();
            if child.status.success() {
                break;
            }
            assert_eq!(child.status.signal(), Some(ABORT), "{name}, {nth}: {:?}", child.status);
            aborted += 1;
        }
        assert!(aborted > 0, "{name} asks for no memory");
    }
}
