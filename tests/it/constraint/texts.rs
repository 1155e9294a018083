use super::{accepts, refuses, schema_of_field};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug)]
struct Parts {
    #[serial(prefix = "a.", suffix("z$", message = "no end"), contains = "(b)", contains = "c")]
    v: Option<String>,
}

#[test]
fn parts_of_a_text() {
    accepts::<Parts>("null");
    accepts::<Parts>(r#""a.(b)cz$""#);
    refuses::<Parts>(r#""ax(b)cz$""#, "prefix");
    refuses::<Parts>(r#""a.(b)cz$\n""#, "suffix");
    refuses::<Parts>(r#""a.bcz$""#, "contains");
    refuses::<Parts>(r#""a.(b)z$""#, "contains");
}

#[derive(FastSerialize, Debug)]
struct Ascii {
    #[serial(ascii)]
    v: String,
}

#[derive(FastSerialize, Debug)]
struct Alphanumeric {
    #[serial(inner(alphanumeric))]
    v: Vec<String>,
}

#[test]
fn letters() {
    accepts::<Ascii>(r#""a\u0000~""#);
    refuses::<Ascii>(r#""é""#, "ascii");
    accepts::<Alphanumeric>(r#"["aé9ª", ""]"#);
    for text in ["a b", "a-", "_"] {
        let error =
            serial_runtime::json::from_str::<Alphanumeric>(&format!(r#"{{"v":["{text}"]}}"#)).unwrap_err();
        assert_eq!(error.path(), "/v/0", "{text}");
    }
}

#[derive(FastSerialize, Debug)]
struct Without {
    #[serial(does_not_contain = "(a", does_not_contain("b", code = "no_b"), non_control_character)]
    v: Option<String>,
}

#[test]
fn what_a_text_is_without() {
    accepts::<Without>("null");
    accepts::<Without>(r#""a( é""#);
    refuses::<Without>(r#""x(a""#, "does_not_contain");
    refuses::<Without>(r#""abc""#, "no_b");
    for text in [r#""\n""#, r#""a\u007fc""#, r#""\u0085""#] {
        refuses::<Without>(text, "non_control_character");
    }
}

#[derive(FastSerialize, Debug)]
struct Phone {
    #[serial(phone)]
    v: String,
}

#[test]
fn telephone_numbers() {
    for text in [r#""+1 (650) 253-0000""#, r#""+4930123456""#, r#""+1234567""#, r#""+123456789012345""#] {
        accepts::<Phone>(text);
    }
    for text in [
        r#""""#,
        r#""030 123456""#,
        r#""+0301234567""#,
        r#""+123456""#,
        r#""+1234567890123456""#,
        r#""+1 650 253 000x""#,
        r#""+1234567 ""#,
        r#""+ 1234567""#,
    ] {
        refuses::<Phone>(text, "phone");
    }
}

#[derive(FastSerialize, Debug)]
struct Card {
    #[serial(credit_card)]
    v: String,
}

#[test]
fn numbers_of_cards() {
    accepts::<Card>(r#""4111 1111 1111 1111""#);
    accepts::<Card>(r#""3782-822463-10005""#);
    for text in [r#""4111  1111 1111 1111""#, r#""41111111111""#, r#"" 4111111111111111""#] {
        refuses::<Card>(text, "credit_card");
    }
    super::refuses_beyond_schema::<Card>(r#""4111111111111112""#, "credit_card", "/v");
    let error = serial_runtime::json::from_str::<Card>(r#"{"v":"4111111111111112"}"#).unwrap_err();
    assert!(!error.to_string().contains("4111"), "{error}");
}

#[derive(FastSerialize, Debug)]
struct Ip {
    #[serial(ip)]
    v: String,
}

#[derive(FastSerialize, Debug)]
struct Ipv4 {
    #[serial(ipv4)]
    v: String,
}

#[derive(FastSerialize, Debug)]
struct Ipv6 {
    #[serial(ipv6)]
    v: String,
}

#[test]
fn addresses() {
    for text in [r#""127.0.0.1""#, r#""255.255.255.255""#] {
        accepts::<Ip>(text);
        accepts::<Ipv4>(text);
        refuses::<Ipv6>(text, "ipv6");
    }
    for text in [r#""::1""#, r#""2001:db8::ff00:42:8329""#] {
        accepts::<Ip>(text);
        accepts::<Ipv6>(text);
        refuses::<Ipv4>(text, "ipv4");
    }
    for text in [r#""""#, r#""1.2.3""#, r#""256.1.1.1""#, r#""::g""#, r#"" ::1""#] {
        refuses::<Ip>(text, "ip");
    }
    assert_eq!(schema_of_field::<Ipv4>()["format"], "ipv4");
}
