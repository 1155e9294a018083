//! Every float of 32 bits, and very many of 64: `scripts/long` runs these, a slice at a time where `SLICE=i/n` says so.

use serial_runtime::{json, msgpack};
use serial_schemas::generate::Random;
use std::env;

/// The part of `all` that `SLICE` says: `3/16` is the fourth of sixteen.
fn slice(all: u64) -> std::ops::Range<u64> {
    let slice = env::var("SLICE").unwrap_or_else(|_| "0/1".to_owned());
    let (part, parts) = slice.split_once('/').expect("SLICE=i/n");
    let (part, parts): (u64, u64) = (part.parse().expect("a number"), parts.parse().expect("a number"));
    assert!(part < parts, "SLICE={slice}");
    all / parts * part..if part + 1 == parts { all } else { all / parts * (part + 1) }
}

/// Written, and read back to the bit by us and by core; by core's shortest digits, so that there are no shorter ones.
fn single(bits: u32, digits: &mut String) {
    use std::fmt::Write;
    let float = f32::from_bits(bits);
    let mut text = [0; 32];
    let Ok(len) = json::encode_to_slice(&float, &mut text) else {
        assert!(!float.is_finite(), "{float:?}");
        return;
    };
    let text = str::from_utf8(&text[..len]).expect("text");
    assert_eq!(json::from_str::<f32>(text).expect("a float").to_bits(), bits, "{text}");
    assert_eq!(text.parse::<f32>().expect("a float").to_bits(), bits, "{text}");
    digits.clear();
    write!(digits, "{float:e}").expect("a text");
    let count = |text: &str| {
        let mantissa = text.split(['e', 'E']).next().unwrap_or_default();
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        digits.trim_matches('0').len()
    };
    assert!(count(text) <= count(digits), "{text}, {digits}");
    // Of what core writes we read the same.
    assert_eq!(json::from_str::<f32>(digits).expect("a float").to_bits(), bits, "{digits}");
}

#[test]
fn some_floats_of_32_bits() {
    let (mut random, mut digits) = (Random::new(61), String::new());
    for _ in 0..if cfg!(debug_assertions) { 1 << 14 } else { 1 << 24 } {
        single(random.bits() as u32, &mut digits);
    }
}

#[test]
#[ignore = "takes minutes: see scripts/long"]
fn all_floats_of_32_bits() {
    let (range, mut digits) = (slice(1 << 32), String::new());
    for bits in range.clone() {
        single(bits as u32, &mut digits);
    }
    eprintln!("{} floats of 32 bits", range.end - range.start);
}

fn double(bits: u64) {
    let float = f64::from_bits(bits);
    let mut text = [0; 32];
    let Ok(len) = json::encode_to_slice(&float, &mut text) else {
        assert!(!float.is_finite(), "{float:?}");
        return;
    };
    let text = str::from_utf8(&text[..len]).expect("text");
    assert_eq!(json::from_str::<f64>(text).expect("a float").to_bits(), bits, "{text}");
    assert_eq!(text.parse::<f64>().expect("a float").to_bits(), bits, "{text}");
    let mut packed = [0; 9];
    assert_eq!(msgpack::encode_to_slice(&float, &mut packed).expect("MessagePack"), 9);
    assert_eq!(msgpack::from_slice::<f64>(&packed).expect("a float").to_bits(), bits);
}

#[test]
#[ignore = "takes minutes: see scripts/long"]
fn many_floats_of_64_bits() {
    let range = slice(100_000_000);
    let mut random = Random::new(62 + range.start);
    for _ in range.clone() {
        double(random.bits());
    }
    eprintln!("{} floats of 64 bits", range.end - range.start);
}
