//! `with` and its kin: functions for serde's traits, so that ours have to be said beside.

use super::alike;
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;
use std::time::Duration;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Job {
    #[serde(with = "for_serde::seconds")]
    #[serial(with = seconds)]
    timeout: Duration,
    #[serde(
        serialize_with = "for_serde::seconds::serialize",
        deserialize_with = "for_serde::seconds::deserialize",
        default
    )]
    #[serial(as = serial_runtime::adapters::Seconds)]
    pause: Duration,
    #[serde(rename = "blob", with = "for_serde::seconds")]
    #[serial(!with)]
    plain: u64,
}

mod seconds {
    use std::time::Duration;

    pub fn encode(value: &Duration) -> u64 {
        value.as_secs()
    }

    pub fn decode(seconds: u64) -> Result<Duration, std::convert::Infallible> {
        Ok(Duration::from_secs(seconds))
    }
}

mod for_serde {
    pub mod seconds {
        use serde::{Deserialize, Deserializer, Serializer};
        use std::time::Duration;

        pub trait Seconds: Sized {
            fn to_seconds(&self) -> u64;
            fn of_seconds(seconds: u64) -> Self;
        }

        impl Seconds for Duration {
            fn to_seconds(&self) -> u64 {
                self.as_secs()
            }
            fn of_seconds(seconds: u64) -> Self {
                Self::from_secs(seconds)
            }
        }

        impl Seconds for u64 {
            fn to_seconds(&self) -> u64 {
                *self
            }
            fn of_seconds(seconds: u64) -> Self {
                seconds
            }
        }

        pub fn serialize<T: Seconds, S: Serializer>(value: &T, s: S) -> Result<S::Ok, S::Error> {
            s.serialize_u64(value.to_seconds())
        }

        pub fn deserialize<'de, T: Seconds, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
            u64::deserialize(d).map(T::of_seconds)
        }
    }
}

#[test]
fn both_have_functions_of_their_own() {
    let job = Job { timeout: Duration::from_secs(3), pause: Duration::from_secs(4), plain: 5 };
    alike(
        &[job],
        &[r#"{"timeout":1,"blob":1}"#, r#"{"timeout":1,"pause":-1,"blob":1}"#, r#"{"pause":1,"blob":1}"#],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
enum Wait {
    Never,
    #[serde(with = "for_serde::seconds")]
    #[serial(with = seconds)]
    For(Duration),
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(tag = "t", content = "c")]
enum Tagged {
    #[serde(
        serialize_with = "for_serde::seconds::serialize",
        deserialize_with = "for_serde::seconds::deserialize"
    )]
    #[serial(with = seconds)]
    For(Duration),
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(untagged)]
enum Untagged {
    #[serde(with = "for_serde::seconds")]
    #[serial(with = seconds)]
    For(Duration),
    Until(String),
}

#[test]
fn on_variants() {
    let three = Duration::from_secs(3);
    alike(
        &[Wait::Never, Wait::For(three)],
        &[r#"{"For":1}"#, r#"{"For":-1}"#, r#"{"For":{"secs":1,"nanos":0}}"#],
    );
    alike(&[Tagged::For(three)], &[r#"{"t":"For","c":1}"#, r#"{"c":1,"t":"For"}"#, r#"{"t":"For"}"#]);
    alike(&[Untagged::For(three), Untagged::Until("x".into())], &["1", "-1", r#""1""#, "null"]);
}
