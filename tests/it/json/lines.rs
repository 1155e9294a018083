//! Documents on lines of their own.

use serial_runtime::{DecodeOptions, Error, ErrorKind, FastSerialize, json};

#[derive(FastSerialize, Debug, PartialEq)]
struct Event<'a> {
    name: &'a str,
    #[serial(range(max = 9))]
    level: u8,
}

const TEXT: &str = concat!(
    "{\"name\":\"a\\\\n\",\"level\":1}\n",
    "\r\n",
    " {\"name\":\"b\", \"level\":10} \r\n",
    "  \n",
    "{\"name\":\"c\",\n",
    "\"level\":3}\n",
    "{\"name\":\"d\",\"level\":4} {}\n",
    "{\"name\":\"e\",\"level\":5}",
);

#[test]
fn each_line_is_a_document() {
    let names = ["one", "two\nlines", "\u{2028}"];
    let lines = json::to_vec_lines(names).unwrap();
    assert_eq!(lines.iter().filter(|byte| **byte == b'\n').count(), 3);
    let read: Vec<String> = json::lines(&lines).collect::<Result<_, _>>().unwrap();
    assert_eq!(read, names);
    assert_eq!(json::to_vec_lines([""; 0]).unwrap(), b"");
    assert_eq!(json::lines::<u8>(b"").count() + json::lines::<u8>(b"\n\n \n").count(), 0);
    // Line by line, and as one list.
    let values = [0.5, -1.0, 1e300];
    let one_by_one: Vec<u8> =
        values.iter().flat_map(|it| [json::to_vec(it).unwrap(), b"\n".to_vec()].concat()).collect();
    assert_eq!(json::to_vec_lines(values).unwrap(), one_by_one);
}

#[test]
fn what_is_wrong_with_a_line_is_said_of_the_input() {
    let mut lines = json::lines::<Event<'_>>(TEXT.replace("a\\\\n", "a").leak().as_bytes());
    assert_eq!(lines.next().unwrap().unwrap(), Event { name: "a", level: 1 });
    let place = |error: Error| (error.kind(), error.line(), error.column(), error.path().to_owned());
    assert_eq!(
        place(lines.next().unwrap().unwrap_err()),
        (ErrorKind::Constraint, 3, 23, "/level".to_owned())
    );
    // A document ends with its line, and a line holds no two.
    assert_eq!(place(lines.next().unwrap().unwrap_err()), (ErrorKind::Eof, 5, 13, String::new()));
    assert_eq!(place(lines.next().unwrap().unwrap_err()).0, ErrorKind::Type);
    assert_eq!(place(lines.next().unwrap().unwrap_err()), (ErrorKind::TrailingBytes, 7, 24, String::new()));
    assert_eq!(lines.next().unwrap().unwrap(), Event { name: "e", level: 5 });
    assert!(lines.next().is_none() && lines.next().is_none());
}

#[test]
fn offsets_are_those_of_the_input() {
    let input = b"1\n\n 300\n\"x\"";
    let offsets: Vec<_> =
        json::lines::<u8>(input).filter_map(Result::err).map(|error| error.offset()).collect();
    assert_eq!(offsets, [4, 8]);
}

#[test]
fn options_hold_for_each_line() {
    let options = DecodeOptions { lax: true, max_len: 4, ..Default::default() };
    let mut lines = json::lines_with::<u8>(b"\"1\"\n2.0\n\"100\"\n3", &options);
    assert_eq!(lines.next().unwrap().unwrap(), 1);
    assert_eq!(lines.next().unwrap().unwrap(), 2);
    assert_eq!(lines.next().unwrap().unwrap_err().kind(), ErrorKind::Limit);
    assert_eq!(lines.next().unwrap().unwrap(), 3);
}

#[test]
fn a_value_that_cannot_be_written_is_told_by_its_number() {
    let error = json::to_vec_lines([vec![0.5], vec![1.0, f64::NAN]]).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::NotFinite, "/1/1"));
}
