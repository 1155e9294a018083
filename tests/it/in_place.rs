//! Where a decoded value is built: nobody ever sees one that is half there.

use serial_runtime::{Decode, FastSerialize, Slot, json, msgpack, wire};
use std::cell::{Cell, RefCell};

thread_local! {
    static SEEN: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
    static ALIVE: Cell<i32> = const { Cell::new(0) };
}

/// Says what it holds when it is dropped.
#[derive(Debug, FastSerialize)]
struct Handle {
    id: u32,
    name: String,
}

impl Drop for Handle {
    fn drop(&mut self) {
        SEEN.with_borrow_mut(|seen| seen.push(self.id));
    }
}

fn dropped<T>(value: T) -> Vec<u32> {
    drop(value);
    SEEN.take()
}

#[test]
fn a_type_with_a_drop_of_its_own_is_dropped_whole_or_not_at_all() {
    let handle: Handle = json::from_slice(br#"{"id":7,"name":"a"}"#).unwrap();
    assert_eq!(dropped(handle), [7]);
    assert_eq!(dropped(json::from_slice::<Handle>(br#"{"id":7,"name":1}"#).unwrap_err()), [0_u32; 0]);
    assert_eq!(dropped(json::from_slice_report::<Handle>(br#"{"id":7,"name":1}"#).unwrap_err()), [0_u32; 0]);
    let list = br#"[{"id":1,"name":"a"},{"id":2,"name":"b"},{"id":3}]"#;
    assert_eq!(dropped(json::from_slice::<Vec<Handle>>(list).unwrap_err()), [1, 2]);
    assert_eq!(dropped(json::from_slice::<Option<Handle>>(list).unwrap_err()), [0_u32; 0]);
}

/// Counts how many of it there are; it is read by hand, so that it has no empty value.
#[derive(Debug)]
struct Counted;

impl Counted {
    fn new() -> Self {
        ALIVE.set(ALIVE.get() + 1);
        Self
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        ALIVE.set(ALIVE.get() - 1);
    }
}

impl<'de> Decode<'de> for Counted {
    fn decode<R: wire::Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> wire::Read<'de> {
        let mut number = 0_u8;
        let rest = r.int(at, &mut number)?;
        out.fill(Self::new());
        Ok(rest)
    }
}

impl serial_runtime::Encode for Counted {
    fn encode<'w, W: wire::Writer<'w>>(
        &self,
        w: &mut W,
        at: wire::Room<'w>,
        lead: wire::Lead,
    ) -> wire::Wrote<'w> {
        w.u64(at, lead, 1)
    }
}

impl serial_runtime::Validate for Counted {
    fn validate_in(&self, _: &mut serial_runtime::validate::Violations) {}
}

impl serial_runtime::Describe for Counted {
    const TYPE: serial_runtime::describe::Type = serial_runtime::describe::Type::Any;
}

#[derive(Debug, FastSerialize)]
struct Three {
    a: Counted,
    b: Option<Counted>,
    c: Vec<Counted>,
}

#[test]
fn what_has_been_decoded_is_dropped_once_wherever_the_next_field_fails() {
    let whole = br#"{"a":1,"b":2,"c":[3,4]}"#;
    let value: Three = json::from_slice(whole).unwrap();
    assert_eq!(ALIVE.get(), 4);
    let packed = msgpack::to_vec(&value).unwrap();
    drop(value);
    for end in 0..whole.len() {
        assert!(json::from_slice::<Three>(&whole[..end]).is_err());
        assert_eq!(ALIVE.get(), 0, "cut at {end}");
        let mut wrong = whole.to_vec();
        wrong[end] = b'!';
        // A name that is wrong is one that nobody knows, which is no error where the field is an option.
        drop(json::from_slice_report::<Three>(&wrong));
        assert_eq!(ALIVE.get(), 0, "wrong at {end}");
    }
    for end in 0..packed.len() {
        assert!(msgpack::from_slice::<Three>(&packed[..end]).is_err());
        assert_eq!(ALIVE.get(), 0, "cut at {end}");
    }
}

#[derive(Debug, PartialEq, FastSerialize)]
struct Rated {
    #[serial(length(min = 1))]
    name: String,
    #[serial(range(min = 1))]
    stars: u32,
    #[serial(length(min = 2), inner(range(min = 1)))]
    votes: Vec<u32>,
}

#[test]
fn rules_do_not_look_at_what_has_failed() {
    let report = json::from_slice_report::<Rated>(br#"{"name":1,"stars":"x","votes":[1,"y"]}"#).unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| (issue.path.as_str(), &*issue.code)).collect();
    assert_eq!(paths, [("/name", "type"), ("/stars", "type"), ("/votes/1", "type")]);
}

#[derive(Clone, Debug, Default, PartialEq, FastSerialize)]
struct Wide {
    mango: u32,
    apple: String,
    kiwi: Option<bool>,
    banana: Vec<u8>,
    #[serial(default)]
    fig: f64,
}

#[test]
fn any_order_and_any_whitespace_give_the_same() {
    let members = [
        r#""mango":3"#,
        r#""apple":"a""#,
        r#""kiwi":true"#,
        r#""banana":"AQI=""#,
        r#""fig":0.5"#,
        r#""other":[1,{}]"#,
    ];
    let expected =
        Wide { mango: 3, apple: String::from("a"), kiwi: Some(true), banana: vec![1, 2], fig: 0.5 };
    let mut order: Vec<usize> = (0..members.len()).collect();
    for round in 0..720 {
        // Heap's permutations would do as well: any generator that reaches many orders.
        order.rotate_left(1 + round % 5);
        order.swap(round % 6, (round / 6) % 6);
        for (open, between) in
            [("", ""), ("\n  ", "\n  "), (" ", " "), ("\r\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t", "\n")]
        {
            let list: Vec<_> =
                order.iter().map(|i| members[*i].replacen(':', &format!(":{between}"), 1)).collect();
            let text = format!("{{{open}{}{between}}}", list.join(&format!(",{open}")));
            assert_eq!(json::from_str::<Wide>(&text).unwrap(), expected, "{text}");
        }
    }
}
