//! Against the grammar, production by production, and `core`'s parser.

use super::*;
#[cfg(test)]
use crate::number::random::{Random, cases};
use crate::number::{
    float_short::{Short, read_short},
    skip_number,
};
#[cfg(test)]
use alloc::format;
use alloc::vec::Vec;
#[cfg(test)]
use core::fmt::Debug;

/// The specification of the grammar, production by production.
fn naive_grammar(at: &[u8]) -> Result<usize, usize> {
    let is = |i: usize, set: &[u8]| at.get(i).is_some_and(|byte| set.contains(byte));
    let digits = |start: usize| {
        let end = start + at[start.min(at.len())..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if end > start { Ok(end) } else { Err(start) }
    };
    let start = usize::from(is(0, b"-"));
    let mut end = digits(start)?;
    if is(start, b"0") && end > start + 1 {
        return Err(start + 1);
    }
    if is(end, b".") {
        end = digits(end + 1)?;
    }
    if is(end, b"eE") {
        end = digits(end + 1 + usize::from(is(end + 1, b"+-")))?;
    }
    Ok(end)
}

/// The specification of the value: `core`'s parser on what the grammar passes.
fn naive<T: Target>(at: &[u8]) -> Result<(u64, usize), FloatError> {
    let len = naive_grammar(at).map_err(FloatError::Grammar)?;
    let bits = core::str::from_utf8(&at[..len]).unwrap().parse::<T>().ok().unwrap().bits();
    let sign = if T::MANTISSA_BITS == 52 { 1 << 63 } else { 1 << 31 };
    if bits & !sign == infinity::<T>() { Err(FloatError::Range) } else { Ok((bits, len)) }
}

/// Every way to read a number agrees with the specification.
pub(in crate::number) fn check_bytes(at: &[u8]) {
    let shown = || core::str::from_utf8(at).unwrap_or_default();
    assert_eq!(skip_number(at), naive_grammar(at), "{}", shown());
    assert_eq!(read_f64(at).map(|(value, len)| (value.bits(), len)), naive::<f64>(at), "{}", shown());
    assert_eq!(read_f32(at).map(|(value, len)| (value.bits(), len)), naive::<f32>(at), "{}", shown());
    check_short::<f64>(at);
    check_short::<f32>(at);
}

/// Where there is more input, which the short ways look at.
fn check_short<T: Short + Default>(at: &[u8]) {
    let at: Vec<u8> = at.iter().chain(b", 1234567890 and so on, and on").copied().collect();
    let mut short = T::default();
    if let Some(rest) = read_short(&at, &mut short) {
        let len = at.len() - rest.len();
        assert_eq!(Ok((short.bits(), len)), naive::<T>(&at), "{}", core::str::from_utf8(&at).unwrap());
    }
}

#[cfg(test)]
fn check(text: &str) {
    check_bytes(text.as_bytes());
    if !text.starts_with('-') {
        check_bytes(format!("-{text}, 12345678").as_bytes());
    }
}

#[cfg(test)]
#[track_caller]
fn value<T: PartialEq + Debug>(read: Result<(T, usize), FloatError>, expected: Result<T, FloatError>) {
    assert_eq!(read.map(|(value, _)| value), expected);
}

#[test]
fn known_traps() {
    assert_eq!(read_f64(b"-0").unwrap().0.bits(), 1 << 63);
    assert_eq!(read_f64(b"-0.0").unwrap().0.bits(), 1 << 63);
    value(read_f64(b"0e999999999999999999999999"), Ok(0.0));
    value(read_f64(b"5e-324"), Ok(5e-324));
    value(read_f64(b"2.4703282292062328e-324"), Ok(5e-324));
    value(read_f64(b"2.4703282292062327e-324"), Ok(0.0));
    value(read_f64(b"2.2250738585072011e-308"), Ok(2.225073858507201e-308));
    value(read_f64(b"1e308"), Ok(1e308));
    value(read_f64(b"1.7976931348623157e308"), Ok(f64::MAX));
    value(read_f64(b"1.7976931348623159e308"), Err(FloatError::Range));
    value(read_f64(b"-1e400"), Err(FloatError::Range));
    value(read_f32(b"3.4028236e38"), Err(FloatError::Range));
    value(read_f32(b"3.4028235e38"), Ok(f32::MAX));
    value(read_f32(b"7.0064923216240854e-46"), Ok(1e-45));
    value(read_f32(b"7.0064923216240853e-46"), Ok(0.0));
    value(read_f64(b"0x1"), Ok(0.0)); // and one byte of three: the caller refuses the rest
}

#[test]
fn what_is_no_number() {
    for (text, offset) in [
        ("", 0),
        ("-", 1),
        ("+1", 0),
        (".5", 0),
        ("NaN", 0),
        ("-Infinity", 1),
        (" 1", 0),
        ("01", 1),
        ("-00", 2),
        ("1.", 2),
        ("1.e1", 2),
        ("1e", 2),
        ("1e+", 3),
        ("1.5E-x", 5),
    ] {
        assert_eq!(skip_number(text.as_bytes()), Err(offset), "{text}");
        assert_eq!(read_f64(text.as_bytes()), Err(FloatError::Grammar(offset)), "{text}");
        assert_eq!(read_f32(text.as_bytes()), Err(FloatError::Grammar(offset)), "{text}");
    }
}

#[test]
fn random_texts() {
    let mut random = Random(5);
    for _ in 0..cases(1_000_000) {
        let len = random.below(14);
        let text: Vec<u8> = (0..len).map(|_| b"0011234567899..eE+-,"[random.below(20)]).collect();
        check_bytes(&text);
    }
}

#[test]
fn random_bits() {
    let mut random = Random(6);
    for _ in 0..cases(1_000_000) {
        let bits = random.next();
        let (double, single) = (f64::from_bits(bits), f32::from_bits(bits as u32));
        for text in
            [format!("{double:e}"), format!("{double:.16e}"), format!("{single:e}"), format!("{single:.16e}")]
        {
            if !text.contains(['N', 'i']) {
                check_bytes(text.as_bytes());
            }
        }
    }
}

#[test]
fn random_decimals() {
    let mut random = Random(7);
    for _ in 0..cases(500_000) {
        let mut text = format!("{}", random.next() >> random.below(64));
        if random.below(4) > 0 {
            text.push('.');
            (0..=random.below(3))
                .for_each(|_| text.push_str(&format!("{}", random.next() >> random.below(64))));
        }
        match random.below(4) {
            0 => text.push_str(&format!("e{}", random.below(700) as i32 - 350)),
            1 => text.push_str(&format!("E+{}", random.below(30))),
            _ => {}
        }
        check(&text);
    }
}

#[test]
fn ties_and_their_neighbours() {
    let mut random = Random(8);
    for _ in 0..cases(20_000) {
        // Half-way between two `f64`s: an odd number of 54 bits, times a power of two.
        let half = u128::from(random.next() >> 10 | 1 << 53 | 1) << random.below(70);
        // Half-way between two `f32`s, and exact as an `f64`; its last digits come after many zeros.
        let middle = f64::from(f32::from_bits(random.next() as u32 >> 3));
        let next = f64::from((middle as f32).next_up());
        let middle = (middle + next) / 2.0;
        for text in [format!("{half}.0"), format!("{middle:.200}")] {
            check(&text);
            check(&format!("{text}0000000000000000000000000000001"));
            check(&format!("{}4999999999999999999999", text.strip_suffix(['0', '5']).unwrap_or(&text)));
        }
    }
    for text in ["2.4703282292062327208", "7.0064923216240853546186479164495"] {
        (-330..-40).for_each(|exponent| check(&format!("{text}e{exponent}")));
    }
    // All digits of the tie below the least subnormal: half of 2^-1074, by long division.
    let (mut tie, mut rest) = (String::new(), 0);
    for byte in format!("{:.1074}0", f64::from_bits(1)).bytes() {
        if byte == b'.' {
            tie.push('.');
            continue;
        }
        rest = rest * 10 + u32::from(byte - b'0');
        tie.push(char::from(b'0' + (rest / 2) as u8));
        rest %= 2;
    }
    value(read_f64(tie.as_bytes()), Ok(0.0));
    value(read_f64(format!("{tie}1").as_bytes()), Ok(5e-324));
    check(&tie);
    check(&format!("{tie}1"));
}

#[test]
fn numbers_without_end() {
    let zeros = "0".repeat(1_000_000);
    let ones = "1".repeat(1_000_000);
    value(read_f64(format!("0.{zeros}1e1000001").as_bytes()), Ok(1.0));
    value(read_f64(format!("1{zeros}e-1000000").as_bytes()), Ok(1.0));
    value(read_f64(format!("{ones}e-999999").as_bytes()), Ok(1.1111111111111112));
    value(read_f64(format!("0.{ones}").as_bytes()), Ok(0.1111111111111111));
    value(read_f64(format!("1e{ones}").as_bytes()), Err(FloatError::Range));
    value(read_f64(format!("1e-{ones}").as_bytes()), Ok(0.0));
    value(read_f64(format!("0e{ones}").as_bytes()), Ok(0.0));
    value(read_f64(format!("1.{zeros}").as_bytes()), Ok(1.0));
    value(read_f64(format!("9007199254740993.{zeros}").as_bytes()), Ok(9007199254740992.0));
    value(read_f64(format!("9007199254740993.{zeros}1").as_bytes()), Ok(9007199254740994.0));
    value(read_f32(format!("16777217.{zeros}1").as_bytes()), Ok(16777218.0));
    assert_eq!(skip_number(format!("-{ones}.{zeros}e{ones}").as_bytes()), Ok(3_000_003));
}
