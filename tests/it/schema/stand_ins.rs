//! Rules where a value may stand in another form: the schema says of each form what decoding says of it.

use super::{agree, validator};
use serde_json::{Value, json};
use serial_runtime::{
    Decode, FastSerialize,
    adapters::{
        Base64, Base64Url, Bytes, BytesOrString, DisplayFromStr, Hex, MillisFrac, Numbers, OneOrMany, Pairs,
        PerFormat, PickFirst, Same, SecondsFrac, StringWithSeparator,
    },
    json,
};
use std::{collections::BTreeMap, time::Duration};

/// Values of all sorts, and lists and maps of them.
fn pool() -> Vec<Value> {
    let numbers = (-3..=12).chain([99, 100, 101, 254, 255, 256, 300, 999, 1000, i64::MAX, i64::MIN]);
    let mut pool: Vec<Value> = numbers.clone().map(Value::from).collect();
    pool.extend(numbers.map(|number| number.to_string().into()));
    pool.extend([json!(u64::MAX), json!(u64::MAX.to_string()), json!("18446744073709551616"), json!(0.5)]);
    let texts = [
        "", "a", "ab", "abc", "abcde", "é", "éé", "😀", "a,b", "a,b,c", "+5", "05", "-0", "5,7", "beef",
        "null", "true", "True", "yes", "5.0", "1e1", "-_8",
    ];
    pool.extend(texts.map(Value::from));
    let bytes = (0..8).map(|len| [1_u8, 2, 3, 0, 255, 6, 7, 8][..len].to_vec());
    pool.extend(bytes.map(|bytes| json::to_string(&bytes).unwrap().trim_matches('"').into()));
    pool.extend([
        json!(null),
        json!(true),
        json!(-0.5),
        json!(-4e-10),
        json!(5.25),
        json!(1.9e19),
        json!(1e300),
    ]);
    pool.extend(["NaN", "Infinity", "-Infinity"].map(Value::from));
    let leaves = pool.clone();
    let lists = leaves.iter().map(|leaf| json!([leaf]));
    let twins =
        leaves.iter().map(|leaf| json!([leaf, "ab"])).chain(leaves.iter().map(|leaf| json!([5, leaf])));
    let pairs =
        leaves.iter().map(|leaf| json!([["ab", leaf]])).chain(leaves.iter().map(|leaf| json!([[leaf, 5]])));
    let texts = leaves.iter().filter_map(Value::as_str);
    let maps = texts.map(|text| json!({ text: 5 })).chain(leaves.iter().map(|leaf| json!({ "5": leaf })));
    let longer = [
        json!([]),
        json!({}),
        json!([1, 2, 3]),
        json!(["a", "b", "c"]),
        json!([5, 6, 7, 8]),
        json!([[1], [2]]),
    ];
    pool.extend(lists.chain(twins).chain(pairs).chain(maps).chain(longer));
    pool
}

/// Of each value of the pool, schema and decoding say the same.
#[track_caller]
fn exact<T: FastSerialize + for<'de> Decode<'de>>() {
    let (accepted, refused) = verdicts::<T>();
    assert!(accepted > 0 && refused > 0, "one-sided: {accepted} {refused}");
}

#[track_caller]
fn verdicts<T: FastSerialize + for<'de> Decode<'de>>() -> (usize, usize) {
    let validator = validator(&<T as FastSerialize>::json_schema());
    let documents = pool().into_iter().map(|value| json!({ "v": value }));
    let (accepted, refused): (Vec<_>, Vec<_>) =
        documents.partition(|document| agree::<T>(&validator, document));
    (accepted.len(), refused.len())
}

/// The schema refuses nothing that decoding accepts; it has no words for all that decoding refuses.
#[track_caller]
fn no_stricter<T: FastSerialize + for<'de> Decode<'de>>() {
    let validator = validator(&<T as FastSerialize>::json_schema());
    let documents = pool().into_iter().map(|value| json!({ "v": value }));
    let read: Vec<_> = documents.filter(|it| json::from_str::<T>(&it.to_string()).is_ok()).collect();
    assert!(!read.is_empty());
    for document in read {
        assert!(validator.is_valid(&document), "{document}: {:?}", validator.validate(&document));
    }
}

/// Structs of one field.
macro_rules! held {
    ($check:ident: $([$($words:tt)*] $ty:ty;)*) => {$({
        #[derive(FastSerialize, Debug)]
        struct Held {
            #[serial($($words)*)]
            #[allow(dead_code, reason = "it is read and looked at by nobody")]
            v: $ty,
        }
        $check::<Held>();
    })*};
}

#[test]
fn integers_as_numbers_or_texts() {
    held!(exact:
        [js_safe] u8;
        [js_safe] u64;
        [js_safe] i64;
        [js_safe, range(5..=100)] u64;
        [js_safe, range(min = -2, exclusive_max = 9)] i64;
        [js_safe, range(max = -1)] i16;
        [js_safe, gt = 0] Option<u32>;
        [js_safe, max_digits = 2] i32;
        [js_safe, one_of(5, 7, 300)] u64;
        [js_safe, one_of(5, 7)] Option<u64>;
        [lax, range(2..=254)] u16;
    );
}

#[test]
fn one_or_many() {
    held!(exact:
        [as = OneOrMany] Vec<u8>;
        [as = OneOrMany, length(min = 2)] Vec<u8>;
        [as = OneOrMany, length(max = 0)] Vec<u16>;
        [as = OneOrMany, length(max = 1), inner(range(max = 9))] Vec<u16>;
        [as = OneOrMany, inner(one_of("a", "ab"))] Vec<String>;
        [as = OneOrMany, inner(length(min = 2)), unique_items] Vec<String>;
        [as = Option<OneOrMany>, length(min = 2)] Option<Vec<String>>;
        [as = Option<OneOrMany>, inner(range(min = 5))] Option<Vec<i16>>;
        [as = OneOrMany] Vec<Vec<u16>>;
    );
}

#[test]
fn bytes() {
    held!(exact:
        [length(min = 1)] Vec<u8>;
        [length(max = 1)] Vec<u8>;
        [length(min = 2, max = 4)] Vec<u8>;
        [length(equal = 3)] Vec<u8>;
        [length(equal = 5)] Option<Vec<u8>>;
        [hex, length(min = 1, max = 2)] Vec<u8>;
        [base64url, length(min = 1, max = 2)] Vec<u8>;
        [bytes] [u8; 2];
        [bytes] Option<[u8; 3]>;
        [base64] [u8; 3];
        [hex] Vec<[u8; 2]>;
        [base64url] Option<[u8; 2]>;
        [as = Hex] [u8; 2];
        [as = Option<Base64>] Option<[u8; 3]>;
        [as = Vec<Base64Url>] Vec<[u8; 2]>;
        [as = BTreeMap<_, Option<Hex>>] BTreeMap<String, Option<[u8; 2]>>;
        [as = [Hex; 1]] [[u8; 2]; 1];
        [as = PerFormat<Hex, Bytes>] [u8; 2];
        [json(hex), msgpack(bytes)] [u8; 2];
        [json(as = Vec<Hex>), msgpack(as = Vec<Bytes>)] Vec<[u8; 2]>;
        [encode(base64url), decode(hex)] [u8; 2];
        [as = Numbers] [u8; 3];
    );
    held!(no_stricter:
        [as = BytesOrString, length(min = 2, max = 3)] Vec<u8>;
        [as = BytesOrString, length(max = 1)] Vec<u8>;
    );
}

#[test]
fn times_as_numbers() {
    held!(exact:
        [as = SecondsFrac] Duration;
        [as = Option<SecondsFrac>] Option<Duration>;
        [as = Vec<SecondsFrac>] Vec<Duration>;
        [as = MillisFrac] Duration;
        [time = "unix"] Duration;
        [time = "unix_ms"] Option<Duration>;
    );
    held!(no_stricter:
        [as = SecondsFrac] chrono::TimeDelta;
        [time = "unix"] std::time::SystemTime;
    );
}

#[test]
fn floats_as_texts() {
    held!(exact:
        [float = "text"] f64;
        [float = "text", range(min = 5)] f64;
        [float = "text", range(max = 5)] Option<f64>;
        [float = "text", range(0.5..=100.0)] f32;
        [float = "text", gt = 5] f64;
        [float = "text", range(min = -99, max = 999, multiple_of = 5)] f64;
        [float = "text", finite] f64;
        [float = "text", one_of(5.0, 0.5)] f64;
        [float = "text", decimal_places = 0] f64;
        [float = "text", inner(range(min = 5))] Vec<f64>;
        [float = "text", values(range(max = 5))] BTreeMap<String, f64>;
        [float = "null", range(min = 5)] f64;
        [float = "null", range(min = 5)] Option<f64>;
    );
    // How many digits a number has on both sides of its point is not to be said of a number.
    held!(no_stricter:
        [float = "text", max_digits = 2] f64;
        [float = "text", max_digits = 2, one_of(5.0, 0.5)] f64;
        [float = "null", max_digits = 2, decimal_places = 1] Option<f64>;
    );
}

#[test]
fn lists_of_pairs() {
    held!(exact:
        [as = Pairs, keys(length(max = 2)), values(range(max = 9))] BTreeMap<String, u8>;
        [as = Pairs, length(min = 1), keys(range(min = 5))] BTreeMap<i16, u8>;
    );
}

#[derive(FastSerialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Tens(#[serial(range(10..=99))] i8);

#[test]
fn keys_that_are_integers() {
    held!(exact:
        [length(max = 3)] BTreeMap<u8, u8>;
        [keys(range(2..=300))] BTreeMap<i64, u8>;
        [keys(one_of(5, 7), range(max = 6))] BTreeMap<u64, u8>;
        [length(max = 1)] BTreeMap<Tens, u8>;
    );
}

#[test]
fn texts_that_stand_for_something_else() {
    held!(no_stricter:
        [as = DisplayFromStr, range(5..=9)] u8;
        [as = DisplayFromStr, one_of(5, 7)] i32;
        [as = StringWithSeparator<','>, length(min = 2)] Vec<String>;
        [as = StringWithSeparator<','>, length(max = 1), inner(length(max = 2))] Vec<String>;
        [as = PickFirst<(Same, DisplayFromStr)>, range(5..=100), one_of(5, 7)] u8;
        [lax, one_of(5, 7)] u8;
        [lax, one_of(0.5, 5.0)] f64;
        [lax, length(max = 2)] String;
    );
}
