//! `credit_card`: numbers of payment cards.

use super::{Textual, Violations};
use crate::describe::Rule;
use alloc::vec::Vec;

/// Holds a text to being the number of a payment card (ISO/IEC 7812): 12 to 19 digits, single spaces or hyphens between them, of which
/// the last is that of the Luhn check. The number itself is never part of a message.
#[inline]
pub fn credit_card<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    if let Some(text) = value.text()
        && !is_card(text)
    {
        refuse(rule, found);
    }
}

fn is_card(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_separator = |byte: &u8| matches!(byte, b' ' | b'-');
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let is_one_row = bytes.iter().all(|byte| byte.is_ascii_digit() || is_separator(byte))
        && !bytes.windows(2).any(|pair| pair.iter().all(is_separator));
    let has_ends = [bytes.first(), bytes.last()].iter().all(|end| end.is_some_and(u8::is_ascii_digit));
    (12..=19).contains(&digits) && is_one_row && has_ends && luhn(bytes)
}

/// Every second digit from the right counts twice, and then as the sum of its own digits; all of them are a multiple of ten.
fn luhn(bytes: &[u8]) -> bool {
    let digits = bytes.iter().rev().filter(|byte| byte.is_ascii_digit()).map(|byte| u32::from(byte - b'0'));
    let values = digits.enumerate().map(|(index, digit)| match index % 2 {
        0 => digit,
        _ => 2 * digit / 10 + 2 * digit % 10,
    });
    values.sum::<u32>() % 10 == 0
}

#[cold]
#[inline(never)]
fn refuse(rule: &'static Rule, found: &mut Violations) {
    found.broke(rule, format_args!("expected the number of a payment card"), Vec::new());
}

#[cfg(test)]
mod tests {
    use super::is_card;

    #[test]
    fn numbers_that_are_given_away_for_tests() {
        for number in [
            "4111111111111111",
            "5555 5555 5555 4444",
            "3782-822463-10005",
            "6011111111111117",
            "30569309025904",
        ] {
            assert!(is_card(number), "{number}");
        }
    }

    #[test]
    fn one_digit_off_is_off() {
        for number in
            ["4111111111111112", "", "0", "4111  1111 1111 1111", "-4111111111111111", "411111111111111x"]
        {
            assert!(!is_card(number), "{number}");
        }
        assert!(!is_card(&"0".repeat(20)), "too long");
        assert!(!is_card(&"0".repeat(11)), "too short");
    }
}
