//! The depth limit: exact, and the same on every path.

use serial_runtime::{ErrorKind, FastSerialize, Value, msgpack};

#[derive(FastSerialize, Debug, PartialEq, Default)]
struct Node {
    #[serial(default)]
    next: Option<Box<Node>>,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(transparent)]
struct Nest(Vec<Nest>);

#[derive(FastSerialize, Debug)]
struct Ignores {}

#[track_caller]
fn limit_holds(decode: impl Fn(usize) -> Result<(), ErrorKind>) {
    assert_eq!(decode(127), Ok(()));
    assert_eq!(decode(128), Ok(()));
    assert_eq!(decode(129), Err(ErrorKind::Depth));
    assert_eq!(decode(100_000), Err(ErrorKind::Depth));
}

fn arrays(depth: usize) -> Vec<u8> {
    [b"\x91".repeat(depth - 1).as_slice(), b"\x90"].concat()
}

fn maps(depth: usize) -> Vec<u8> {
    [b"\x81\xa4next".repeat(depth).as_slice(), b"\xc0"].concat()
}

#[test]
fn reading() {
    limit_holds(|n| msgpack::from_slice::<Value>(&arrays(n)).map(drop).map_err(|e| e.kind()));
    limit_holds(|n| msgpack::from_slice::<Value>(&maps(n)).map(drop).map_err(|e| e.kind()));
    limit_holds(|n| msgpack::from_slice::<Nest>(&arrays(n)).map(drop).map_err(|e| e.kind()));
    limit_holds(|n| msgpack::from_slice::<Node>(&maps(n)).map(drop).map_err(|e| e.kind()));
    limit_holds(|n| msgpack::decode_into(&mut Node::default(), &maps(n)).map_err(|e| e.kind()));
}

#[test]
fn skipping() {
    limit_holds(|n| {
        let bytes = [b"\x81\xa1x", arrays(n - 1).as_slice()].concat();
        msgpack::from_slice::<Ignores>(&bytes).map(drop).map_err(|e| e.kind())
    });
}

#[test]
fn encoding() {
    let nest = |depth: usize| (1..depth).fold(Nest(vec![]), |inner, _| Nest(vec![inner]));
    assert_eq!(msgpack::to_vec(&nest(128)).unwrap(), arrays(128));
    assert_eq!(msgpack::to_vec(&nest(129)).unwrap_err().kind(), ErrorKind::Depth);
}
