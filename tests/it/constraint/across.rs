use crate::attribute::{check, refused};
use serial_runtime::{ErrorKind, FastSerialize, json};

#[derive(FastSerialize, Debug, PartialEq)]
struct Account {
    password: String,
    #[serial(matches(password, message = "the passwords differ"))]
    again: String,
    public: bool,
    #[serial(if(Account::is_public, length(min = 3), pattern = "^[a-z]*$"), rename = "n", length(max = 5))]
    name: String,
    #[serial(if(|it: &Account| !it.public, range(max = 9)), matches = rank)]
    level: Option<u8>,
    rank: Option<u8>,
}

impl Account {
    fn is_public(&self) -> bool {
        self.public
    }
}

const TEXT: &str = r#"{"password":"a","again":"a","public":true,"n":"abc","level":10,"rank":10}"#;

#[test]
fn conditions_and_other_fields() {
    let value: Account = json::from_str(TEXT).unwrap();
    check(&value, TEXT);
    refused::<Account>(&TEXT.replace(r#""again":"a""#, r#""again":"b""#), ErrorKind::Constraint, "/again");
    refused::<Account>(&TEXT.replace("abc", "ab"), ErrorKind::Constraint, "/n");
    refused::<Account>(&TEXT.replace("abc", "abC"), ErrorKind::Constraint, "/n");
    refused::<Account>(&TEXT.replace("true", "false"), ErrorKind::Constraint, "/level");
    let private = TEXT.replace("true", "false").replace("abc", "A").replace("10", "9");
    check(&json::from_str::<Account>(&private).unwrap(), &private);
    refused::<Account>(&TEXT.replace("10}", "11}"), ErrorKind::Constraint, "/level");
}

#[test]
fn all_of_them_are_in_a_report() {
    let broken = Account { again: "x".into(), name: "A".into(), ..json::from_str(TEXT).unwrap() };
    let report = broken.validate().unwrap_err();
    let found: Vec<_> = report.issues().iter().map(|issue| (issue.path.as_str(), &*issue.code)).collect();
    assert_eq!(found, [("/again", "matches"), ("/n", "length"), ("/n", "pattern")]);
    assert_eq!(report.issues()[0].message, "the passwords differ");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Pair(u8, #[serial(matches = 0)] u8);

#[test]
fn positions_match_too() {
    check(&Pair(1, 1), "[1,1]");
    refused::<Pair>("[1,2]", ErrorKind::Constraint, "/1");
}
