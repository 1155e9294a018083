//! `from`, `try_from` and `into`.

use super::alike;
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serial(serde)]
#[serde(from = "Wire", into = "Wire")]
struct Celsius {
    degrees: f64,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Wire {
    kelvin: f64,
}

impl From<Wire> for Celsius {
    fn from(wire: Wire) -> Self {
        Self { degrees: wire.kelvin - 273.0 }
    }
}

impl From<Celsius> for Wire {
    fn from(celsius: Celsius) -> Self {
        Self { kelvin: celsius.degrees + 273.0 }
    }
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serial(serde)]
#[serde(try_from = "Vec<u16>", into = "Vec<u16>")]
enum Parity {
    Even(u16),
    Odd,
}

impl TryFrom<Vec<u16>> for Parity {
    type Error = String;

    fn try_from(list: Vec<u16>) -> Result<Self, String> {
        match list.as_slice() {
            [1] => Ok(Self::Odd),
            [2, even] => Ok(Self::Even(*even)),
            other => Err(format!("{} numbers have no parity", other.len())),
        }
    }
}

impl From<Parity> for Vec<u16> {
    fn from(parity: Parity) -> Self {
        match parity {
            Parity::Even(even) => vec![2, even],
            Parity::Odd => vec![1],
        }
    }
}

/// One way alone: the other one has the fields.
#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(try_from = "Candidate")]
struct Span {
    start: u8,
    end: u8,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Candidate {
    start: u8,
    end: u8,
}

impl TryFrom<Candidate> for Span {
    type Error = &'static str;

    fn try_from(Candidate { start, end }: Candidate) -> Result<Self, &'static str> {
        if start <= end { Ok(Self { start, end }) } else { Err("backwards") }
    }
}

#[test]
fn another_type_is_on_the_wire() {
    alike(&[Celsius { degrees: 20.0 }], &[r#"{"kelvin":0}"#, r#"{"degrees":0}"#]);
    alike(&[Parity::Odd, Parity::Even(4)], &["[1]", "[2,4]", "[2]", "[]", r#""Odd""#]);
    alike(
        &[Span { start: 1, end: 2 }],
        &[r#"{"start":1,"end":1}"#, r#"{"start":2,"end":1}"#, r#"{"start":2}"#],
    );
}
