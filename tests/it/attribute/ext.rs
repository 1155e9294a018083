//! `ext` and `ext = code`: extensions of MessagePack.

use crate::{
    schema::well_formed,
    support::{in_json, in_msgpack, refuses_msgpack, round_trip},
};
use serial_runtime::{FastSerialize, adapters::MsgPackExt, json};

#[derive(Debug, PartialEq, Clone, Copy)]
struct Version(u8, u8);

impl MsgPackExt for Version {
    const CODE: i8 = 7;
    type Error = &'static str;

    fn to_ext(&self) -> impl AsRef<[u8]> {
        [self.0, self.1]
    }

    fn from_ext(data: &[u8]) -> Result<Self, Self::Error> {
        let [major, minor] = data else { return Err("a version has two bytes") };
        Ok(Self(*major, *minor))
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Release {
    #[serial(ext)]
    v: Version,
    #[serial(ext = -5)]
    w: Option<Version>,
    #[serial(ext)]
    all: Vec<Version>,
}

fn release() -> Release {
    Release { v: Version(1, 2), w: Some(Version(3, 4)), all: vec![Version(5, 6)] }
}

#[test]
fn a_code_and_bytes_or_base64() {
    in_msgpack(&release(), "83a176d5070102a177d5fb0304a3616c6c91d5070506");
    in_json(&release(), r#"{"v":"AQI=","w":"AwQ=","all":["BQY="]}"#);
    round_trip(&release());
    round_trip(&Release { w: None, all: vec![], ..release() });
}

#[test]
fn another_code_is_another_type() {
    refuses_msgpack::<Release>(
        "81a176d5080102",
        "expected an extension with code 7, found code 8 at byte 3, path /v",
    );
    refuses_msgpack::<Release>("81a176d40701", "a version has two bytes at byte 3, path /v");
    assert!(json::from_str::<Release>(r#"{"v":"AQ=="}"#).unwrap_err().to_string().contains("two bytes"));
    assert!(json::from_str::<Release>(r#"{"v":1}"#).is_err());
}

#[derive(FastSerialize, Debug, PartialEq, Clone, Copy)]
struct Celsius(i8);

impl MsgPackExt for Celsius {
    const CODE: i8 = 1;
    type Error = std::convert::Infallible;

    fn to_ext(&self) -> impl AsRef<[u8]> {
        self.0.to_be_bytes()
    }

    fn from_ext(data: &[u8]) -> Result<Self, Self::Error> {
        Ok(Self(data.first().map_or(0, |byte| byte.cast_signed())))
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Weather {
    #[serial(msgpack(ext), json(as = _))]
    t: Celsius,
}

#[test]
fn json_may_have_a_form_of_its_own() {
    in_json(&Weather { t: Celsius(-3) }, r#"{"t":-3}"#);
    in_msgpack(&Weather { t: Celsius(-3) }, "81a174d401fd");
    assert_eq!(Release::json_schema()["properties"]["v"]["contentEncoding"], "base64");
    well_formed::<Release>();
}
