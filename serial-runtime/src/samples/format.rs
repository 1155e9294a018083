//! Texts of forms that have a name.

use super::Sampler;
use crate::value::Value;
use alloc::{format, string::String};

impl Sampler<'_> {
    /// A text in a format of JSON Schema.
    pub(super) fn named(&mut self, format: &str) -> Option<Value> {
        let text = match format {
            "uuid" => self.digits("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx"),
            "date-time" => format!("{}T{}Z", self.date(), self.time()),
            "date" => self.date(),
            "time" => self.time(),
            "ipv4" => self.ipv4(),
            "ipv6" => self.digits("2001:db8:xxxx::xxxx"),
            "uri" => self.url(),
            "email" => self.email(),
            "duration" => format!("PT{}S", self.below(1000)),
            _ => return None,
        };
        Some(text.into())
    }

    /// Each `x` becomes a hexadecimal digit.
    fn digits(&mut self, template: &str) -> String {
        template.chars().map(|char| if char == 'x' { self.hex() } else { char }).collect()
    }

    fn hex(&mut self) -> char {
        // OK because it is less than 16; never zero, so that a group keeps its digits.
        char::from_digit(1 + self.below(15) as u32, 16).unwrap_or('1')
    }

    fn date(&mut self) -> String {
        format!("{}-{:02}-{:02}", self.between(1970, 2100), self.between(1, 12), self.between(1, 28))
    }

    fn time(&mut self) -> String {
        format!("{:02}:{:02}:{:02}", self.below(24), self.below(60), self.below(60))
    }

    pub(super) fn ipv4(&mut self) -> String {
        format!("{}.{}.{}.{}", self.below(256), self.below(256), self.below(256), self.below(256))
    }

    pub(super) fn ipv6(&mut self) -> String {
        self.digits("2001:db8:xxxx::xxxx")
    }

    pub(super) fn email(&mut self) -> String {
        format!("{}@{}.org", self.word(8), self.word(8))
    }

    pub(super) fn url(&mut self) -> String {
        format!("https://{}.org/{}", self.word(8), self.word(8))
    }

    pub(super) fn phone(&mut self) -> String {
        let digits: String = (0..self.between(6, 12)).map(|_| digit(self.below(10))).collect();
        format!("+{}{digits}", self.between(1, 9))
    }

    /// Digits, and the one that makes the check come out right.
    pub(super) fn card(&mut self) -> String {
        let digits: String = (0..15).map(|_| digit(self.below(10))).collect();
        let values = digits.bytes().rev().enumerate().map(|(index, byte)| {
            let value = usize::from(byte - b'0');
            if index % 2 == 0 { value * 2 / 10 + value * 2 % 10 } else { value }
        });
        let sum: usize = values.sum();
        format!("{digits}{}", digit((10 - sum % 10) % 10))
    }

    /// A few letters.
    pub(super) fn word(&mut self, most: usize) -> String {
        (0..self.between(1, most)).map(|_| char::from(b'a' + self.below(26) as u8)).collect()
    }
}

fn digit(value: usize) -> char {
    // OK because it is less than ten.
    char::from_digit(value as u32, 10).unwrap_or('0')
}
